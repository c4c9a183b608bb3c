"""What is told of a buyer persona.

Both teams learn from it whom they talk to. Which leads fit the persona is decided by its condition alone.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import quoted, was


@change_rule(
    code="CHG101",
    name="persona-words",
    places=(
        "buyer_personas.*.name",
        "buyer_personas.*.role",
        "buyer_personas.*.background",
        "buyer_personas.*.goals.*",
        "buyer_personas.*.challenges.*",
        "buyer_personas.*.triggers.*",
        "buyer_personas.*.objections.*",
        "buyer_personas.*.looks_in.*",
    ),
    judges="""
buyer_personas[olivia].goals: [cut downtime, win back a weekend]
""",
    leaves="""
buyer_personas[paul]: {id: paul, name: Plant Paul, role: Plant manager, goals: [fewer calls], challenges: [old machines]}
""",
)
def persona_words(fact: Fact, _: Compared) -> Judgement:
    """Another name, role or story; a goal, a challenge or something else that came or went."""
    what = f"persona {fact.way[1]}, {' '.join(fact.way[2].split('_'))}"
    if len(fact.way) == 3:
        now, then = (quoted(value) if value else "none" for value in (fact.after, fact.before))
        return editorial(f"{what}: {was(now, then)}")
    return editorial(f"{what}: {quoted(fact.value)} {'is new' if fact.kind is Kind.ADDED else 'is gone'}")
