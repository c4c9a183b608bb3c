"""How often things come back, so that one can be compared with another and with the term."""

from __future__ import annotations

from typing import TypeAlias

from slabuilder.agreement.agreement import Term
from slabuilder.agreement.kpis import Reviewed
from slabuilder.agreement.lead_management import Period
from slabuilder.agreement.review import Cadence, RecalculationPeriod

Recurring: TypeAlias = Period | Reviewed | Cadence | RecalculationPeriod

_LONGEST = {
    "day": 1,
    "daily": 1,
    "week": 7,
    "weekly": 7,
    "month": 31,
    "monthly": 31,
    "quarter": 92,
    "quarterly": 92,
    "twice a year": 184,
    "yearly": 366,
}
_SHORTEST = {Cadence.MONTHLY: 28, Cadence.QUARTERLY: 90, Cadence.TWICE_A_YEAR: 181, Cadence.YEARLY: 365}


def longest(recurring: Recurring) -> int:
    """The days from one time to the next, at most."""
    return _LONGEST[recurring.value]


def shortest(cadence: Cadence) -> int:
    """The days from one review to the next, at least."""
    return _SHORTEST[cadence]


def words(recurring: Recurring) -> str:
    """How often, as people say it: `every week`, `quarterly`."""
    once_in = isinstance(recurring, Period | RecalculationPeriod)
    return f"every {recurring.value}" if once_in else recurring.value


def days_of(term: Term) -> int:
    """How many days the term has."""
    return (term.to - term.from_).days + 1
