"""The inputs that the figures stand on, each once: what they are called, and where they may be changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from slabuilder.language.messages import marked
from slabuilder.render.view.derivations import OF_SEGMENT
from slabuilder.render.view.writing import Writing
from slabuilder.render.workbook.paper import INPUT, Paper, number
from slabuilder.render.workbook.places import cell
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Named,
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
    "minutes_per_attempt": marked("Minutes of an attempt"),
    "selling_hours_per_week": marked("Hours of a rep for leads in a week"),
}


def write_inputs(paper: Paper, sheet: Any, row: int, known: Iterable[Input], width: int) -> dict[Named, str]:
    """Write `known` under a heading of so many columns in `row`, and say in which cell each stands."""
    language = paper.writing.language
    paper.heading(sheet, row, [language.text("Input"), language.text("Value"), *[""] * (width - 2)])
    cells: dict[Named, str] = {}
    for below, each in enumerate(known, start=row + 1):
        sheet.write_string(below, 0, input_label(each, paper.writing), paper.style())
        sheet.write_number(below, 1, number(each.value), paper.style(paper.amount(each.unit, exact=True), INPUT))
        cells[each] = cell(below, 1)
    return cells


def inputs(expressions: Iterable[Expression]) -> tuple[Input, ...]:
    """The inputs of `expressions`, in the order in which they are used."""
    return tuple(dict.fromkeys(found for expression in expressions for found in _inputs(expression)))


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
    """What people call an input; a funnel's rate by the stages that it joins, others with what they belong to."""
    agreement, goals = writing.agreement, writing.agreement.goals
    match found.path:
        case ("goals", "funnel", int(index), _):
            step = goals.funnel[index]
            names = {"stage": writing.stage(step.from_), "next": writing.stage(step.to)}
            return writing.language.phrase("Rate from {stage} to {next}", **names)
        case ("goals", "segments", int(index), _):
            segment = goals.segments[index]
            figure = writing.language.phrase(_LABELS[found.name])
            return writing.language.phrase(OF_SEGMENT, figure=figure, segment=segment.name or segment.id)
        case ("parties", "sales", "teams", int(index), _):
            return writing.language.phrase("Reps of the team {team}", team=agreement.parties.sales.teams[index].name)
        case ("handoff", int(index), _):
            return writing.language.phrase("Share of the leads on the route {route}", route=agreement.handoff[index].id)
        case ("lead_management", "follow_up", int(index), *_):
            rule = agreement.lead_management.follow_up[index].id
            return writing.language.phrase("Attempts on a lead of the follow-up {rule}", rule=rule)
        case ("calendars", int(index), *_):
            calendar = agreement.calendars[index].id
            return writing.language.phrase("Open days of a usual week in the calendar {calendar}", calendar=calendar)
        case _:
            return writing.language.phrase(_LABELS[found.name])
