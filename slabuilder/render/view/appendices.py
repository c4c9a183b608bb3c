"""What stands behind the signatures: the cumulative target day by day, holidays as resolved, uncertainty."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from slabuilder.quantities.dates import Month
from slabuilder.render.view.terms import DayView
from slabuilder.render.view.writing import Writing
from slabuilder.targets.expressions import Unit


@dataclass(frozen=True, slots=True)
class DayTable:
    """The cumulative target: a column for each month, a row for each day of it; an empty text where there is none."""

    months: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ClosuresView:
    """The days on which a calendar is closed, as they were when the document was made."""

    calendar: str
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True)
class ChanceView:
    """How many leads would give a chance."""

    chance: str
    leads: str


@dataclass(frozen=True, slots=True)
class UncertaintyView:
    """What the observed counts say of the promise."""

    chance: str
    promised: str
    customers: str
    leads_for: tuple[ChanceView, ...]
    method: str
    uncounted: str | None
    caveat: str | None


COLUMNS = 6
"""The months of one table; a longer term has several."""


def day_tables(writing: Writing) -> tuple[DayTable, ...]:
    """The cumulative target at the end of each day, six months to a table."""
    unit = writing.plan.promised.figure.unit
    cumulative = {day.day: writing.part(day.cumulative, unit) for day in writing.plan.days}
    months = sorted({Month.of(day) for day in cumulative})
    tables = []
    for start in range(0, len(months), COLUMNS):
        columns = months[start : start + COLUMNS]
        by_place = {(Month.of(day), day.day): text for day, text in cumulative.items()}
        rows = tuple(
            (writing.language.number(number), tuple(by_place.get((month, number), "") for month in columns))
            for number in range(1, 32)
            if any((month, number) in by_place for month in columns)
        )
        tables.append(DayTable(tuple(writing.language.month(month) for month in columns), rows))
    return tuple(tables)


def closures(writing: Writing) -> tuple[ClosuresView, ...]:
    """The days on which each calendar is closed although its weekday is open, in the months in which leads are owed."""
    return tuple(
        ClosuresView(
            name,
            tuple(DayView(writing.language.date(day), reason) for day, reason in sorted(days.closures.items())),
        )
        for name, days in writing.plan.calendars.items()
        if days.closures
    )


def uncertainty(writing: Writing) -> UncertaintyView | None:
    """The plan's uncertainty in words, if there were counts to go by."""
    found, language = writing.plan.uncertainty, writing.language
    if found is None:
        return None
    promise = writing.agreement.goals.promise
    uncounted = [writing.stages(stage) for stage in found.stages_without_counts]
    return UncertaintyView(
        chance=language.share(_percent(found.chance)),
        promised=writing.target(writing.plan.stages[promise]),
        customers=writing.target(writing.plan.totals["customers"]),
        leads_for=tuple(
            ChanceView(language.share(chance), writing.quantity(Fraction(leads), Unit.LEADS, promise))
            for chance, leads in sorted(found.leads_for.items())
        ),
        method=language.text(found.method),
        uncounted=language.both(uncounted) if uncounted else None,
        caveat=None if found.caveat is None else language.text(found.caveat),
    )


def _percent(chance: float) -> Decimal:
    """An estimate in whole percent: more digits would claim more than it knows."""
    return Decimal(round(chance * 100)) / 100
