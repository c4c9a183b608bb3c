"""What decides about a stage where no condition does.

Whether sales accepts a lead, a person judges it, or a rule decides: it is another way to the stage, and another one is asked.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG206",
    name="decided-by",
    places=("qualified_lead.stages.*.decided_by",),
    judges="""
qualified_lead.stages[sal].decided_by: person
""",
    leaves="""
qualified_lead.stages[sal].within: 2 business days
""",
)
def decided_by(fact: Fact, compared: Compared) -> Judgement:
    """Acceptance, a person, or a condition instead."""
    now, then = (value or "a condition" for value in (fact.after, fact.before))
    return different(f"stage {compared.wording.stage(fact.way[2])} is decided by {was(now, then)}", *BOTH)
