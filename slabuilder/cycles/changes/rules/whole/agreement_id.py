"""The name by which the agreement is known in every cycle.

The id stays the same from cycle to cycle. With another id it counts as another agreement, which nobody has signed.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG005",
    name="agreement-id",
    places=("id",),
    judges="""
id: outbound
""",
    leaves="""
title: Outbound
""",
)
def agreement_id(fact: Fact, _: Compared) -> Judgement:
    """An agreement of another name."""
    return different(f"the agreement has another id: {was(fact.after, fact.before)}", *BOTH)
