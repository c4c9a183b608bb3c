"""Which cycle comes after one: its name, and its term."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from slabuilder.agreement.agreement import Agreement
from slabuilder.errors import UsageError
from slabuilder.quantities.dates import Month

_MOST_MONTHS = 120
_NAME = re.compile(
    r"(?P<before>(FY ?)?)(?P<year>[12][0-9]{3})((?P<between>[- ]?)((?P<letter>[QH])(?P<part>[1-4]))|-(?P<month>0[1-9]|1[0-2]))?"
)
_PARTS = {"Q": 4, "H": 2}


@dataclass(frozen=True, slots=True)
class NextCycle:
    """The name of a cycle, and the first and the last day of its term."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class _Named:
    """What a name says of the cycle after it: how it is called, and how many months it has."""

    name: str
    months: int


def next_cycle(
    agreement: Agreement, name: str | None = None, first: date | None = None, last: date | None = None
) -> NextCycle:
    """The cycle after that of `agreement`; what is given stands, what is not given is told from the present one.

    Names such as 2026-Q4, 2026-H2, 2026 and 2026-11 have one that comes after them; a term of whole months has one as
    long. A UsageError says what has to be given, or does not fit.
    """
    term, following, months = agreement.term, _following(agreement.cycle), whole_months(agreement)
    if name is None and following is None:
        message = f"what comes after the cycle {agreement.cycle!r} cannot be told from its name"
        raise UsageError(message, "say --cycle and the new name")
    called = name if name is not None else following.name if following else ""
    if called == agreement.cycle:
        raise UsageError(f"{called} is the cycle that the agreement has", "say --cycle and the name of the next one")
    if first is None and following is not None:
        if called != following.name:
            message = f"after {agreement.cycle} comes {following.name}, not {called}"
            raise UsageError(message, f"say --from and --to too: the first and the last day of {called}")
        if months != following.months:
            message = f"the term, {term.from_} to {term.to}, is not as long as its cycle {agreement.cycle} is called"
            raise UsageError(message, f"say --from and --to: the first and the last day of {called}")
    if last is None and months is None:
        message = f"the term, {term.from_} to {term.to}, is not one of whole months"
        raise UsageError(message, f"say --from and --to: the first and the last day of {called}")
    begin = term.to + timedelta(days=1) if first is None else first
    end = last if last is not None else later(begin, months or 0) - timedelta(days=1)
    if begin <= term.to:
        raise UsageError(f"{called} would begin on {begin}, before {agreement.cycle} ends on {term.to}", "say --from")
    if end < begin:
        raise UsageError(f"{called} would end on {end}, before it begins on {begin}", "say a later day with --to")
    return NextCycle(called, begin, end)


def whole_months(agreement: Agreement) -> int | None:
    """How many months the term has, if it ends just before it would begin again."""
    term = agreement.term
    until = term.to + timedelta(days=1)
    return next((months for months in range(1, _MOST_MONTHS + 1) if later(term.from_, months) == until), None)


def later(day: date, months: int) -> date:
    """`day` so many months later; the last day of the month where that has no such day."""
    month = later_month(Month.of(day), months)
    after = later_month(month, 1)
    length = (date(after.year, after.month, 1) - date(month.year, month.month, 1)).days
    return date(month.year, month.month, min(day.day, length))


def later_month(month: Month, months: int) -> Month:
    """`month` so many months later."""
    years, rest = divmod(month.year * 12 + month.month - 1 + months, 12)
    return Month(years, rest + 1)


def _following(name: str) -> _Named | None:
    """What comes after the cycle `name`, if it has one of the known shapes."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    before, year = match["before"], int(match["year"])
    if match["month"]:
        after = later_month(Month(year, int(match["month"])), 1)
        return _Named(f"{before}{after}", 1)
    if match["letter"] is None:
        return _Named(f"{before}{year + 1}", 12)
    count, part = _PARTS[match["letter"]], int(match["part"])
    if part > count:
        return None
    year, part = (year + 1, 1) if part == count else (year, part + 1)
    return _Named(f"{before}{year}{match['between']}{match['letter']}{part}", 12 // count)
