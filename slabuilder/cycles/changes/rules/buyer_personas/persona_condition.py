"""The condition that recognises a buyer persona.

Whoever speaks to a persona wants to know who it is: other leads are another duty for both. Where a stage asks for the persona,
fewer leads of the stage are a heavier duty for marketing and a lighter one for sales, and the reverse. A condition that
recognises the same leads in other words changes nothing.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.lead_judgements import by_consequences


@change_rule(
    code="CHG103",
    name="persona-condition",
    places=("buyer_personas.*.matches_when",),
    judges="""
buyer_personas[olivia].matches_when: {employees: {between: [200, 500]}}
""",
    leaves="""
buyer_personas[olivia].name: Olivia
""",
)
def persona_condition(fact: Fact, compared: Compared) -> Judgement:
    """A condition that recognises other leads, or the same; or that came, or went."""
    says = f"persona {compared.wording.persona(fact.way[1])} is recognised by {_now(fact.kind)}"
    return by_consequences(says, compared.consequences_of_personas, compared.wording)


def _now(kind: Kind) -> str:
    match kind:
        case Kind.ADDED:
            return "a condition now"
        case Kind.REMOVED:
            return "no condition any longer"
        case Kind.CHANGED | Kind.MOVED:
            return "another condition"
