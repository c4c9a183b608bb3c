"""The two sides, and which of them a part of an agreement concerns."""

from __future__ import annotations

from collections.abc import Iterable

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import BOTH
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact

MARKETING, SALES = Owner.MARKETING, Owner.SALES


def side_at(fact: Fact) -> Owner:
    """The party of a fact at `parties.PARTY`."""
    return Owner(fact.way[1])


def sides_of(compared: Compared, signatories: Iterable[str]) -> tuple[Owner, ...]:
    """The sides that these signatories sign for, in either version."""
    named = {*signatories}
    sides = set()
    for agreement in (compared.before, compared.after):
        parties = {MARKETING: agreement.parties.marketing, SALES: agreement.parties.sales}
        sides |= {side for side, party in parties.items() if named & {person.id for person in party.signatories}}
    return tuple(side for side in BOTH if side in sides)
