"""The second sheet: the promise month by month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from slabuilder.language.messages import marked
from slabuilder.quantities.dates import Month
from slabuilder.render.workbook.figures_sheet import FiguresSheet
from slabuilder.render.workbook.paper import INPUT, QUIET, STRONG, Paper, number
from slabuilder.render.workbook.parts import part, part_is_certain
from slabuilder.render.workbook.places import Column, cell, elsewhere
from slabuilder.targets.expressions import Constant
from slabuilder.targets.plan import MonthTarget
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.schedule import DaysThatCount
from slabuilder.targets.window import owed_window

_MONTH, _SHARE, _EXACT, _DUE, _CUMULATIVE, _DAYS = range(6)
_HEADS = (
    marked("Month"),
    marked("Share"),
    marked("Exact"),
    marked("Due in the month"),
    marked("Due by its end"),
    marked("Days that count"),
)
_FIRST = 4


@dataclass(frozen=True, slots=True)
class MonthCells:
    """Where other sheets find a month: its share of the promise, what is due in it, at its end, and over how many days."""

    share: str
    due: str
    cumulative: str
    days: str


@dataclass(frozen=True, slots=True)
class MonthsSheet:
    """Where each month stands, the sheet, and its first row that is free."""

    months: Mapping[Month, MonthCells]
    sheet: Any
    free: int


def months_sheet(paper: Paper, figures: FiguresSheet) -> MonthsSheet:
    """Write the sheet."""
    language, plan = paper.writing.language, paper.writing.plan
    unit, last = plan.promised.figure.unit, _FIRST + len(plan.months) - 1
    sheet = paper.sheet(language.text("Months"), promise_line(paper), (24, 14, 19, 21, 21, 18))
    paper.heading(sheet, _FIRST - 1, [language.text(head) for head in _HEADS])
    days = days_that_count(paper)
    signed, quiet = paper.style(paper.signed(unit), STRONG), paper.style(paper.signed(unit), QUIET)
    certain, cumulative = _certain(paper), Fraction(0)
    for row, month in enumerate(plan.months, start=_FIRST):
        cumulative += month.value
        sheet.write_string(row, _MONTH, language.month(month.month), paper.style())
        _write_share(paper, sheet, row, month)
        exact = f"={figures.cells[plan.promised.figure]}*{cell(row, _SHARE)}"
        sheet.write_formula(row, _EXACT, exact, paper.style(paper.amount(unit, exact=True), QUIET), number(month.exact))
        if certain:
            text = _due(paper, row, last, figures.signed[plan.promised.figure])
            sheet.write_formula(row, _DUE, f"={text}", signed, number(month.value))
        else:
            sheet.write_number(row, _DUE, number(month.value), signed)
        total = f"=SUM({cell(_FIRST, _DUE)}:{cell(row, _DUE)})"
        sheet.write_formula(row, _CUMULATIVE, total, quiet, number(cumulative))
        sheet.write_number(row, _DAYS, days.in_window(month.month), paper.style(QUIET, {"num_format": "0"}))
    total = Column(_DUE, _FIRST, last).range
    sheet.write_string(last + 1, _MONTH, language.text("Total"), paper.style(STRONG, {"top": 1}))
    for column in (_SHARE, _EXACT, _CUMULATIVE, _DAYS):
        sheet.write_blank(last + 1, column, None, paper.style({"top": 1}))
    sheet.write_formula(
        last + 1, _DUE, f"=SUM({total})", paper.style(paper.signed(unit), STRONG, {"top": 1}), number(cumulative)
    )
    if not certain:
        sheet.write_string(last + 3, _MONTH, language.text("Due in the month: {fixed}.", fixed=paper.fixed))
    sheet.freeze_panes(_FIRST, 1)
    found = {
        month.month: MonthCells(
            *(elsewhere(sheet.name, cell(row, each)) for each in (_SHARE, _DUE, _CUMULATIVE, _DAYS))
        )
        for row, month in enumerate(plan.months, start=_FIRST)
    }
    return MonthsSheet(found, sheet, last + 5)


def days_that_count(paper: Paper) -> DaysThatCount:
    """The days that the promise is spread over."""
    agreement, calendars = paper.writing.agreement, paper.writing.plan.calendars
    return DaysThatCount.of(agreement.goals, owed_window(agreement), calendars[agreement.calendars[0].id])


def promise_line(paper: Paper) -> str:
    """What is promised, in one line under a title."""
    writing, plan = paper.writing, paper.writing.plan
    first, last = (writing.language.date(plan.days[index].day) for index in (0, -1))
    return writing.language.text(
        "Promised: {amount}, from {first} to {last}.", amount=writing.target(plan.promised), first=first, last=last
    )


def _write_share(paper: Paper, sheet: Any, row: int, month: MonthTarget) -> None:
    """A declared share is an input; one that follows from the days is the quotient that it is."""
    if paper.writing.agreement.goals.months:
        sheet.write_number(row, _SHARE, number(month.share), paper.style({"num_format": "0.00####%"}, INPUT))
        return
    text = f"={month.share.numerator}/{month.share.denominator}"
    sheet.write_formula(row, _SHARE, text, paper.style({"num_format": "0.00%"}, QUIET), number(month.share))


def _due(paper: Paper, row: int, last: int, promised: str) -> str:
    rules, unit = RoundingRules.of(paper.writing.agreement), paper.writing.plan.promised.figure.unit
    if rules.smallest_part(unit) is None:
        return f"{promised}*{cell(row, _SHARE)}"
    return part(Column(_SHARE, _FIRST, last), row, promised, rules.rule(unit)[1])


def _certain(paper: Paper) -> bool:
    """Whether the formulas give the plan's parts."""
    plan = paper.writing.plan
    rules, unit = RoundingRules.of(paper.writing.agreement), plan.promised.figure.unit
    if rules.smallest_part(unit) is None:
        return True
    shares = [Constant(month.share) for month in plan.months]
    return part_is_certain(plan.promised.value, shares, rules.rule(unit)[1])
