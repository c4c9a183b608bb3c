"""The stage whose leads marketing promises.

Leads of a later stage are fewer and harder to bring, and how many there are depends on sales too. It is another promise.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG318",
    name="promised-stage",
    places=("goals.promise",),
    judges="""
goals.promise: opportunity
""",
    leaves="""
goals.promised_in: value
""",
    from_="""
goals.close_rate: null
goals.funnel: [{from: mql, to: opportunity, rate: 20%}, {from: opportunity, to: customer, rate: 12.5%}]
""",
)
def promised_stage(fact: Fact, compared: Compared) -> Judgement:
    """Another stage."""
    return different(
        f"marketing promises leads of the stage {was(*map(compared.wording.stage, (fact.after, fact.before)))}", *BOTH
    )
