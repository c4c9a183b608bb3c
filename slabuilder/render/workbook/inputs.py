"""The inputs that the figures stand on, each once, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slabuilder.language.messages import marked
from slabuilder.render.view.derivations import OF_SEGMENT
from slabuilder.render.view.writing import Writing
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Product,
    Quotient,
    Sum,
)

_LABELS = {
    "sales_quota": marked("Sales quota"),
    "marketing_share": marked("Marketing’s share of the quota"),
    "average_deal": marked("Average deal"),
    "close_rate": marked("Close rate"),
    "share": marked("Share of marketing’s revenue"),
}


def inputs(figures: Iterable[Figure]) -> tuple[Input, ...]:
    """The inputs of `figures`, in the order in which they are used."""
    return tuple(dict.fromkeys(found for figure in figures for found in _inputs(figure)))


def _inputs(expression: Expression) -> Iterator[Input]:
    match expression:
        case Input():
            yield expression
        case Constant():
            return
        case Figure(expression=inner):
            yield from _inputs(inner)
        case Sum(parts) | Product(parts):
            for each in parts:
                yield from _inputs(each)
        case Difference(first, second) | Quotient(first, second):
            yield from _inputs(first)
            yield from _inputs(second)


def input_label(found: Input, writing: Writing) -> str:
    """What people call an input; a funnel's rate by the stages that it joins, a segment's with the segment."""
    goals = writing.agreement.goals
    match found.path:
        case ("goals", "funnel", int(index), _):
            step = goals.funnel[index]
            names = {"stage": writing.stage(step.from_), "next": writing.stage(step.to)}
            return writing.language.phrase("Rate from {stage} to {next}", **names)
        case ("goals", "segments", int(index), _):
            segment = goals.segments[index]
            figure = writing.language.phrase(_LABELS[found.name])
            return writing.language.phrase(OF_SEGMENT, figure=figure, segment=segment.name or segment.id)
        case _:
            return writing.language.phrase(_LABELS[found.name])
