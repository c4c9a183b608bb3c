"""The document's sections, in the order in which they stand: the components, the signatures, the appendices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.render.view.clauses import APPENDICES, NUMBERED, Clauses

TITLES = {
    "buyer_personas": marked("Buyer personas"),
    "qualified_lead": marked("Qualified lead"),
    "goals": marked("Goals"),
    "kpis": marked("KPIs"),
    "handoff": marked("Hand-off"),
    "lead_management": marked("Lead management"),
    "review": marked("Review"),
    "terms_used": marked("Terms used"),
    "general": marked("General"),
    "additional_clauses": marked("Additional clauses"),
    "signatures": marked("Signatures"),
    "day_tables": marked("The cumulative target, day by day"),
    "closures": marked("Holidays"),
    "sources": marked("Where the figures come from"),
    "proofs": marked("What is proved of the rules"),
    "accepted_findings": marked("Known and accepted"),
    "uncertainty": marked("How certain the promise is"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its number or letter, if it has one, its title, and the anchor by which it is found."""

    key: str
    number: str
    title: str
    anchor: str


def sections(clauses: Clauses, language: Language) -> Iterator[Section]:
    """The sections without those that the agreement has nothing for."""
    for key in (*NUMBERED, "signatures", *APPENDICES):
        title = language.text(TITLES[key])
        if key == "signatures":
            yield Section(key, "", title, key)
        elif clauses.has(key):
            number = clauses.number(key)
            yield Section(key, number, title, f"c{number}")
