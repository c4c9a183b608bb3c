"""The fourth sheet: what each sales team gets of the leads, the hours that they take, and the hours that it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from slabuilder.quantities.dates import Month
from slabuilder.render.workbook.figures_sheet import FiguresSheet
from slabuilder.render.workbook.inputs import inputs, write_inputs
from slabuilder.render.workbook.months_sheet import MonthCells
from slabuilder.render.workbook.paper import QUIET, STRONG, Paper
from slabuilder.render.workbook.places import Column, cell
from slabuilder.render.workbook.team_rows import (
    AVAILABLE,
    COLUMNS,
    NEEDED,
    Team,
    red_where_full,
    teams,
    write_taken,
    write_teams,
)
from slabuilder.targets.expressions import Named
from slabuilder.targets.window import owed_window

_FIRST = 3
_WHOLE = {"num_format": "0"}


def teams_sheet(paper: Paper, figures: FiguresSheet, months: Mapping[Month, MonthCells]) -> None:
    """Write the sheet: inputs, teams, and month by month how much of its hours a team needs, and when it is open."""
    language, rows = paper.writing.language, teams(paper)
    subtitle = language.text("What each sales team gets of the leads, and whether it has the hours for them.")
    sheet = paper.sheet(language.text("Teams"), subtitle, (52, *[17] * max(COLUMNS - 1, len(rows))))
    figured = [each for team in rows for each in (team.hours.needed.figure, team.hours.available.figure)]
    known = [each for each in inputs([*(team.share for team in rows), *figured]) if each not in figures.cells]
    known = [each for each in known if each.name != "open_days"]  # these are counted below
    cells: dict[Named, str] = {**figures.cells, **write_inputs(paper, sheet, _FIRST, known, COLUMNS)}
    table = _FIRST + len(known) + 2
    load = table + len(rows) + 4
    days = load + len(months) + 2
    cells |= _write_days(paper, sheet, days, rows, [*months])
    write_teams(paper, sheet, table, rows, figures, cells)
    _write_load(paper, sheet, load, rows, months, (table + 1, days + 1))
    sheet.freeze_panes(_FIRST, 1)
    sheet.set_landscape()


def _write_days(paper: Paper, sheet: Any, head: int, rows: Sequence[Team], months: Sequence[Month]) -> dict[Named, str]:
    """On how many days each team is open in each month, and where the sums stand that the hours are counted with."""
    language, window = paper.writing.language, owed_window(paper.writing.agreement)
    paper.heading(sheet, head, [language.text("Open days"), *(team.name for team in rows)])
    last = head + len(months)
    for row, month in enumerate(months, start=head + 1):
        sheet.write_string(row, 0, language.month(month), paper.style())
        for column, team in enumerate(rows, start=1):
            sheet.write_number(
                row, column, sum(map(team.opens.is_open, window.days_in(month))), paper.style(QUIET, _WHOLE)
            )
    sheet.write_string(last + 1, 0, language.text("Total"), paper.style(STRONG, {"top": 1}))
    sums: dict[Named, str] = {}
    for column, team in enumerate(rows, start=1):
        (days,) = (each for each in inputs([team.hours.available.figure]) if each.name == "open_days")
        text = f"=SUM({Column(column, head + 1, last).range})"
        sheet.write_formula(last + 1, column, text, paper.style(QUIET, _WHOLE, {"top": 1}), int(days.value))
        sums[days] = cell(last + 1, column)
    return sums


def _write_load(
    paper: Paper,
    sheet: Any,
    head: int,
    rows: Sequence[Team],
    months: Mapping[Month, MonthCells],
    firsts: tuple[int, int],
) -> None:
    """Which share of a team's hours each month takes; `firsts` are the first rows of the teams and of their open days."""
    language, plan, window = paper.writing.language, paper.writing.plan, owed_window(paper.writing.agreement)
    paper.heading(sheet, head, [language.text("Share of its hours in the month"), *(team.name for team in rows)])
    first_team, first_day = firsts
    for offset, month in enumerate(plan.months):
        row = head + 1 + offset
        sheet.write_string(row, 0, language.month(month.month), paper.style())
        for column, team in enumerate(rows, start=1):
            days, all_days = cell(first_day + offset, column), cell(first_day + len(months), column)
            needed = f"{cell(first_team + column - 1, NEEDED)}*{months[month.month].share}"
            available = f"{cell(first_team + column - 1, AVAILABLE)}*{days}/MAX(1,{all_days})"
            count = sum(map(team.opens.is_open, window.days()))
            part = sum(map(team.opens.is_open, window.days_in(month.month)))
            hours = team.hours.available.exact * part / count if count else team.hours.available.exact
            values = (team.hours.needed.exact * month.share, hours)
            write_taken(paper, sheet, (row, column), (needed, available), values)
    if rows:
        red_where_full(paper, sheet, (head + 1, 1, head + len(months), len(rows)))
