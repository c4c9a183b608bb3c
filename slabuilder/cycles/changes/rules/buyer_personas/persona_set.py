"""The buyers whom both teams attract and close.

A persona that comes or goes is a market to speak to, or one that is left: marketing's campaigns and the talks of sales are
others.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind


@change_rule(
    code="CHG102",
    name="persona-set",
    places=("buyer_personas.*",),
    judges="""
buyer_personas[paul]: {id: paul, name: Plant Paul, role: Plant manager, goals: [fewer calls], challenges: [old machines]}
""",
    leaves="""
buyer_personas[olivia].name: Olivia
""",
)
def persona_set(fact: Fact, _: Compared) -> Judgement:
    """Personas that came, or went."""
    persona = fact.value
    what = f"persona {persona.name}, {persona.role},"
    return different(f"{what} {'is new' if fact.kind is Kind.ADDED else 'is gone'}", *BOTH)
