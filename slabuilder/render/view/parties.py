"""The two sides as templates see them: on the cover, among the terms, and where they sign."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.parties import Party
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.render.settings import Settings
from slabuilder.render.view.writing import Writing


@dataclass(frozen=True, slots=True)
class SignatoryView:
    """A person who signs; `field` is the name of the box."""

    id: str
    field: str
    name: str
    title: str
    email: str


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team, how many work on leads, and the calendar that its business time runs on."""

    name: str
    reps: str
    calendar: str


@dataclass(frozen=True, slots=True)
class PartyView:
    """One side: `short` is what the clauses call it."""

    short: str
    name: str
    company: str | None
    signatories: tuple[SignatoryView, ...]
    teams: tuple[TeamRow, ...]


def parties(writing: Writing, settings: Settings) -> tuple[PartyView, PartyView]:
    """Marketing and sales."""
    both = writing.agreement.parties
    return (
        _party(Owner.MARKETING, both.marketing, writing, settings),
        _party(Owner.SALES, both.sales, writing, settings),
    )


def _party(owner: Owner, party: Party, writing: Writing, settings: Settings) -> PartyView:
    return PartyView(
        short=writing.owner(owner),
        name=party.name,
        company=party.company or settings.company,
        signatories=tuple(
            SignatoryView(person.id, f"sig-{person.id}", person.name, person.title, person.email)
            for person in party.signatories
        ),
        teams=tuple(TeamRow(team.name, writing.language.number(team.reps), team.calendar) for team in party.teams),
    )
