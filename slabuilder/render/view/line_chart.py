"""The cumulative line as a chart: points in the drawing's own units, and the words on it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.quantities.dates import Month
from slabuilder.render.view.writing import Writing

LEFT, RIGHT, TOP, BOTTOM = 14, 560, 26, 214
"""The plot within the template's drawing of 640 by 244: room on the right for the line's label, below for the months."""

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
    """A point on the line, at the end of a month, with its value; `end` is the last."""

    x: str
    y: str
    label: str
    end: bool


@dataclass(frozen=True, slots=True)
class LineChart:
    """What to draw. `busiest` is the month that needs most, `least` and `most` what one of its days needs.

    The plot reaches from `left` to `right`, and stands on `base`.
    """

    left: int
    right: int
    base: int
    line: str
    area: str
    marks: tuple[Mark, ...]
    months: tuple[Tick, ...]
    grid: tuple[Tick, ...]
    busiest: str
    needs: str
    least: str
    most: str
    total: str


def line_chart(writing: Writing) -> LineChart:
    """The chart of the plan's cumulative target by day."""
    plan, language = writing.plan, writing.language
    days, unit, stage = plan.days, plan.promised.figure.unit, plan.promised.figure.stage
    top = max(plan.promised.value, Fraction(1))

    def x(position: int) -> str:
        return _number(LEFT + Fraction(position, len(days)) * (RIGHT - LEFT))

    def y(value: Fraction) -> str:
        return _number(BOTTOM - value / top * (BOTTOM - TOP))

    def middle(start: int, end: int) -> str:
        return _number(LEFT + Fraction(start + end, 2 * len(days)) * (RIGHT - LEFT))

    points = [f"{x(0)},{y(Fraction(0))}"]
    points += [f"{x(index)},{y(day.cumulative)}" for index, day in enumerate(days, start=1)]
    last_of = {Month.of(day.day): index for index, day in enumerate(days, start=1)}
    busiest = max(plan.months, key=lambda month: month.value)
    its_days = [day.value for day in days if Month.of(day.day) == busiest.month and day.value] or [Fraction(0)]
    starts = [0, *last_of.values()]
    every = math.ceil(len(last_of) / MOST_LABELS)
    ends = {last_of[month.month]: month for month in plan.months if month.month in last_of}
    return LineChart(
        left=LEFT,
        right=RIGHT,
        base=BOTTOM,
        line=" ".join(points),
        area=" ".join([*points, f"{x(len(days))},{BOTTOM}", f"{LEFT},{BOTTOM}"]),
        marks=tuple(
            Mark(
                x(index),
                y(days[index - 1].cumulative),
                writing.part(days[index - 1].cumulative, unit),
                index == len(days),
            )
            for index in ends
        ),
        months=tuple(
            Tick(x(end), language.month_name(month) if place % every == 0 else "", middle(start, end))
            for place, (start, (month, end)) in enumerate(zip(starts, last_of.items(), strict=False))
        ),
        grid=tuple(Tick(y(value), writing.part(value, unit)) for value in _grid(top)),
        busiest=language.month_name(busiest.month),
        needs=writing.quantity(busiest.value, unit, stage),
        least=writing.part(min(its_days), unit),
        most=writing.part(max(its_days), unit),
        total=writing.target(plan.promised),
    )


def _grid(top: Fraction) -> tuple[Fraction, ...]:
    """Two to five round values below `top`."""
    scale = Fraction(1)
    while scale * 10 <= top:
        scale *= 10
    steps = (scale / 10 * step for step in (*GRID_STEPS, *(10 * step for step in GRID_STEPS)))
    step = next(step for step in steps if top / step <= 5)
    return tuple(step * count for count in range(1, int(top / step) + 1) if step * count < top * Fraction(95, 100))


def _number(value: Fraction | int) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
