"""The cumulative target as a line that rises over the days on which leads are owed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.quantities.dates import Month
from slabuilder.render.view.charts.drawing import units
from slabuilder.render.view.writing import Writing
from slabuilder.targets.plan import DayTarget

LEFT, RIGHT, TOP, BOTTOM = 0, 410, 20, 144
"""The plot: room is left on the right for the line's label, and below for the months."""

HEIGHT = 166

MOST_LABELS = 7
"""So many names of months fit side by side; of a longer term every second one is named, or every third."""

GRID_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis, and what stands beside it."""

    at: str
    label: str
    middle: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A point on the line, at the end of a month, with its value; `end` is the last, `named` that of the sentence."""

    x: str
    y: str
    label: str
    end: bool
    named: bool


@dataclass(frozen=True, slots=True)
class CumulativeLine:
    """What to draw: the plot reaches from `left` to `right` and stands on `base`; `sentence` says what to see."""

    height: int
    left: int
    right: int
    base: int
    line: str
    area: str
    marks: tuple[Mark, ...]
    months: tuple[Tick, ...]
    grid: tuple[Tick, ...]
    sentence: str
    total: str


def cumulative_line(writing: Writing) -> CumulativeLine:
    """The line of the plan's cumulative target by day."""
    plan, language = writing.plan, writing.language
    days, unit = plan.days, plan.promised.figure.unit
    top = max(plan.promised.value, Fraction(1))

    def x(position: int) -> str:
        return units(LEFT + Fraction(position, len(days)) * (RIGHT - LEFT))

    def y(value: Fraction) -> str:
        return units(BOTTOM - value / top * (BOTTOM - TOP))

    def middle(start: int, end: int) -> str:
        return units(LEFT + Fraction(start + end, 2 * len(days)) * (RIGHT - LEFT))

    points = [f"{x(0)},{y(Fraction(0))}"]
    points += [f"{x(index)},{y(day.cumulative)}" for index, day in enumerate(days, start=1)]
    last_of = {Month.of(day.day): index for index, day in enumerate(days, start=1)}
    starts = [0, *last_of.values()]
    every = math.ceil(len(last_of) / MOST_LABELS)
    ends = [days[index - 1] for index in last_of.values()]
    half = next(day for day in ends if day.cumulative * 2 >= plan.promised.value)
    return CumulativeLine(
        height=HEIGHT,
        left=LEFT,
        right=RIGHT,
        base=BOTTOM,
        line=" ".join(points),
        area=" ".join([*points, f"{x(len(days))},{BOTTOM}", f"{LEFT},{BOTTOM}"]),
        marks=tuple(
            Mark(x(index), y(day.cumulative), writing.part(day.cumulative, unit), day is ends[-1], day is half)
            for day, index in zip(ends, last_of.values(), strict=True)
        ),
        months=tuple(
            Tick(x(end), language.month_name(month) if place % every == 0 else "", middle(start, end))
            for place, (start, (month, end)) in enumerate(zip(starts, last_of.items(), strict=False))
        ),
        grid=tuple(Tick(y(value), writing.part(value, unit)) for value in _grid(top)),
        sentence=_sentence(half, writing),
        total=writing.target(plan.promised),
    )


def _sentence(half: DayTarget, writing: Writing) -> str:
    """By when half of the promise is owed, to the end of a month."""
    language, total = writing.language, writing.target(writing.plan.promised)
    month = language.month(Month.of(half.day))
    if half.cumulative == writing.plan.promised.value:
        return language.text("All {total} have to be there by the end of {month}", total=total, month=month)
    amount = writing.part(half.cumulative, writing.plan.promised.figure.unit)
    return language.text(
        "By the end of {month}, {amount} of {total} have to be there", month=month, amount=amount, total=total
    )


def _grid(top: Fraction) -> tuple[Fraction, ...]:
    """Two to five round values below `top`."""
    scale = Fraction(1)
    while scale * 10 <= top:
        scale *= 10
    steps = (scale / 10 * step for step in (*GRID_STEPS, *(10 * step for step in GRID_STEPS)))
    step = next(step for step in steps if top / step <= 5)
    return tuple(step * count for count in range(1, int(top / step) + 1) if step * count < top * Fraction(95, 100))
