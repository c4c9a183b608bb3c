"""The months as bars. They stand in the rows of the table of months, so that nothing is said twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.quantities.dates import Month
from slabuilder.render.view.charts.drawing import WIDEST_TEXT, room, units
from slabuilder.render.view.writing import Amount, Writing
from slabuilder.targets.plan import MonthTarget

CELL, TEXT = 192, 14.4
"""The width of a bar's cell and the size of its label on a phone, in pixels; no cell is narrower for its text."""

LEAST, MOST, GAP = 10, 60, 8
"""What the longest bar takes of its cell at least and at most, in percent, and the gap to its label in pixels."""

MOST_NAMES = 3
"""So many months are named in the sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its length in percent of the cell, its label, whether no month needs more, and what it shows in words."""

    length: str
    label: Amount
    busiest: bool
    title: str


@dataclass(frozen=True, slots=True)
class MonthBars:
    """A bar for each month, in order, and the sentence that says what to see."""

    sentence: str
    bars: tuple[Bar, ...]


def month_bars(writing: Writing) -> MonthBars:
    """The bars of the plan's months.

    Months that need the same are equally busy, also where rounding has given one of them a lead more.
    """
    language, figure, months = writing.language, writing.plan.promised.figure, writing.plan.months
    largest, most = max(month.value for month in months), max(month.exact for month in months)
    labels = [
        Amount(writing.part(month.value, figure.unit), writing.exact(month.exact, month.value, figure.unit))
        for month in months
    ]
    longest = _longest(labels)
    return MonthBars(
        _sentence([month for month in months if month.exact == most], writing),
        tuple(
            Bar(
                units(longest * month.value / largest if largest else 0),
                label,
                month.exact == most,
                language.phrase(
                    "{month}: {amount}",
                    month=language.month(month.month),
                    amount=writing.quantity(month.value, figure.unit, figure.stage),
                ),
            )
            for month, label in zip(months, labels, strict=True)
        ),
    )


def _longest(labels: Sequence[Amount]) -> Fraction:
    """The length of the longest bar, so that every label has room behind it."""
    texts = [label.shown if label.exact is None else f"{label.shown} ({label.exact})" for label in labels]
    widest = max(map(room, texts)) * Fraction(TEXT) / WIDEST_TEXT
    return min(max(100 * (1 - (widest + GAP) / CELL), Fraction(LEAST)), Fraction(MOST))


def _sentence(busiest: Sequence[MonthTarget], writing: Writing) -> str:
    """Which months need most, how much that is, and how much a day."""
    language, months = writing.language, writing.plan.months
    values = {"amount": _amount(busiest, writing), "per_day": _per_day(busiest, writing)}
    if len(busiest) == 1:
        return language.text("{month} needs {amount}, {per_day}", month=language.month_name(busiest[0].month), **values)
    if len(busiest) == len(months):
        return language.text("Every month needs {amount}, {per_day}", **values)
    if len(busiest) > MOST_NAMES:
        return language.text(
            "Each of the {count} busiest months needs {amount}, {per_day}", count=len(busiest), **values
        )
    names = language.both([language.month_name(month.month) for month in busiest])
    return language.text("{months} need {amount} each, {per_day}", months=names, **values)


def _amount(busiest: Sequence[MonthTarget], writing: Writing) -> str:
    """What one of these months needs: `251 MQLs`, or `105 to 106 MQLs` where rounding makes a difference."""
    figure, values = writing.plan.promised.figure, [month.value for month in busiest]
    most = writing.quantity(max(values), figure.unit, figure.stage)
    if min(values) == max(values):
        return most
    return writing.language.phrase("{least} to {most}", least=writing.part(min(values), figure.unit), most=most)


def _per_day(busiest: Sequence[MonthTarget], writing: Writing) -> str:
    """What the days of these months need on which something is due: `16 to 17 a day`."""
    language, plan = writing.language, writing.plan
    months = {month.month for month in busiest}
    due = [day.value for day in plan.days if day.value and Month.of(day.day) in months] or [Fraction(0)]
    least, most = (writing.part(value, plan.promised.figure.unit) for value in (min(due), max(due)))
    return language.per(least if least == most else language.phrase("{least} to {most}", least=least, most=most), "day")
