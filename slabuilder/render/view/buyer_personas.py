"""Component 1 as templates see it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from slabuilder.conditions.sentences import Outline
from slabuilder.render.view.writing import Writing


@dataclass(frozen=True, slots=True)
class PersonaView:
    """One buyer persona."""

    number: str
    id: str
    name: str
    role: str
    background: Markup | None
    goals: tuple[str, ...]
    challenges: tuple[str, ...]
    triggers: tuple[str, ...]
    objections: tuple[str, ...]
    looks_in: tuple[str, ...]
    matches_when: Outline | None


def buyer_personas(writing: Writing) -> tuple[PersonaView, ...]:
    """The buyer personas in the order of the agreement."""
    return tuple(
        PersonaView(
            number=writing.clauses.number("buyer_personas", index),
            id=persona.id,
            name=persona.name,
            role=persona.role,
            background=writing.markdown(persona.background),
            goals=persona.goals,
            challenges=persona.challenges,
            triggers=persona.triggers,
            objections=persona.objections,
            looks_in=persona.looks_in,
            matches_when=writing.outline(persona.matches_when),
        )
        for index, persona in enumerate(writing.agreement.buyer_personas)
    )
