"""The third sheet: the daily line, which is what governs, beside what has come in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from slabuilder.language.messages import marked
from slabuilder.quantities.dates import Month
from slabuilder.render.workbook.months_sheet import MonthCells, days_that_count, promise_line
from slabuilder.render.workbook.paper import INPUT, QUIET, STRONG, Paper, number
from slabuilder.render.workbook.places import Column, cell
from slabuilder.targets.plan import DayTarget
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.window import last_day

_DAY, _COUNT, _DUE, _LINE, _CAME, _SO_FAR, _AHEAD = range(7)
_HEADS = (
    marked("Day"),
    marked("Day that counts"),
    marked("Due"),
    marked("Due so far"),
    marked("Came in"),
    marked("Came in so far"),
    marked("Ahead or behind"),
)
_FIRST = 4

Area: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class DayLines:
    """Where a chart finds the days, the line that is due and the line that came in: first row and column, last ones."""

    sheet: str
    days: Area
    due: Area
    came: Area


def days_sheet(paper: Paper, months: Mapping[Month, MonthCells]) -> DayLines:
    """Write the sheet, and say where its lines stand."""
    language, plan = paper.writing.language, paper.writing.plan
    sheet = paper.sheet(language.text("Days"), promise_line(paper), (15, 12, 12, 15, 15, 15, 17))
    paper.heading(sheet, _FIRST - 1, [language.text(head) for head in _HEADS])
    days, count, before = days_that_count(paper), 0, "0"
    for row, day in enumerate(plan.days, start=_FIRST):
        month = Month.of(day.day)
        count += days.counts(day.day)
        _write_day(paper, sheet, row, day, count, _line(paper, months[month], before, row))
        if day.day == last_day(month):
            count, before = 0, months[month].cumulative
    last = _FIRST + len(plan.days) - 1
    hidden = paper.book.add_format({"font_color": "#ffffff"})
    sheet.conditional_format(_FIRST, _SO_FAR, last, _SO_FAR, {"type": "errors", "format": hidden})
    behind = paper.book.add_format({"font_color": "#b3261e", "bold": True})
    criteria = f"AND(ISNUMBER({cell(_FIRST, _AHEAD).replace('$', '')}),{cell(_FIRST, _AHEAD).replace('$', '')}<0)"
    sheet.conditional_format(
        _FIRST, _AHEAD, last, _AHEAD, {"type": "formula", "criteria": f"={criteria}", "format": behind}
    )
    sheet.freeze_panes(_FIRST, 1)
    sheet.repeat_rows(_FIRST - 1)
    column = [(_FIRST, each, last, each) for each in (_DAY, _LINE, _SO_FAR)]
    return DayLines(sheet.name, *column)


def _line(paper: Paper, month: MonthCells, before: str, row: int) -> str:
    """What has to be there at the end of the day: the months before, and the month's part rounded down.

    The parts are whole numbers of leads or cents, and no quotient of two such comes out at a whole number that it is
    not; so the formula is the plan's for every input. See `targets.apportion.spread`.
    """
    plan = paper.writing.plan
    rules, unit = RoundingRules.of(paper.writing.agreement), plan.promised.figure.unit
    share = f"{cell(row, _COUNT)}/{month.days}"
    if rules.smallest_part(unit) is None:
        so_far = f"{before}+{month.due}*{share}"
    else:
        decimals = rules.rule(unit)[1]
        scale = "" if decimals == 0 else f"*{10**decimals}"
        pieces = f"INT(ROUND({month.due}{scale},0)*{share})"
        so_far = f"{before}+{pieces}" if decimals == 0 else f"ROUND({before}+{pieces}/{10**decimals},{decimals})"
    return f"IF({month.days}=0,{before},{so_far})"


def _write_day(paper: Paper, sheet: Any, row: int, day: DayTarget, count: int, line: str) -> None:
    unit = paper.writing.plan.promised.figure.unit
    shape, quiet = paper.signed(unit), paper.style(paper.signed(unit), QUIET)
    decimals = RoundingRules.of(paper.writing.agreement).rule(unit)[1]
    due, came, so_far = cell(row, _LINE), cell(row, _CAME), cell(row, _SO_FAR)
    step = due if row == _FIRST else f"{due}-{cell(row - 1, _LINE)}"
    step = step if decimals == 0 else f"ROUND({step},{decimals})"
    all_that_came = Column(_CAME, _FIRST, row).range
    sheet.write_datetime(row, _DAY, day.day, paper.style(paper.date))
    sheet.write_number(row, _COUNT, count, paper.style(QUIET, {"num_format": "0"}))
    sheet.write_formula(row, _DUE, f"={step}", quiet, number(day.value))
    sheet.write_formula(row, _LINE, f"={line}", paper.style(shape, STRONG), number(day.cumulative))
    sheet.write_blank(row, _CAME, None, paper.style(shape, INPUT))
    sheet.write_formula(row, _SO_FAR, f'=IF({came}="",NA(),SUM({all_that_came}))', quiet, "#N/A")
    sheet.write_formula(row, _AHEAD, f'=IF({came}="","",{so_far}-{due})', paper.style(shape), "")
