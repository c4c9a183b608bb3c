"""The document's sections, in the order in which they stand: the components, the signatures, the appendices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.render.view.clauses import NUMBERED

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
    "uncertainty": marked("How certain the promise is"),
}
APPENDICES = ("day_tables", "closures", "uncertainty")


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its number or letter, if it has one, its title, and the anchor by which it is found."""

    key: str
    number: str
    title: str
    anchor: str


def sections(left_out: set[str], language: Language) -> Iterator[Section]:
    """The sections without those that the agreement has nothing for; appendices are lettered as they come."""
    for number, key in enumerate(NUMBERED, start=1):
        if key not in left_out:
            yield Section(key, str(number), language.text(TITLES[key]), f"c{number}")
    key = "signatures"
    yield Section(key, "", language.text(TITLES[key]), key)
    for letter, key in zip("ABC", (key for key in APPENDICES if key not in left_out), strict=False):
        yield Section(key, letter, language.text(TITLES[key]), f"c{letter}")
