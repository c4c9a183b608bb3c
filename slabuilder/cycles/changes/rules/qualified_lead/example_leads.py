"""The examples of a stage.

Examples show what the condition says, and are tried against it. The condition decides.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import quoted


@change_rule(
    code="CHG208",
    name="example-leads",
    places=(
        "qualified_lead.stages.*.examples.*",
        "qualified_lead.stages.*.counter_examples.*",
    ),
    judges="""
qualified_lead.stages[mql].examples: [{email: a@b.example, employees: 400}]
""",
    leaves="""
qualified_lead.stages[mql].means: A good lead.
""",
)
def example_leads(fact: Fact, compared: Compared) -> Judgement:
    """Examples or counter-examples that came, or went."""
    kind = "-".join(fact.way[3].split("_"))
    said = f"{kind} of the stage {compared.wording.stage(fact.way[2])}: {quoted(fact.way[4])}"
    return editorial(f"{said} {'is new' if fact.kind is Kind.ADDED else 'is gone'}")
