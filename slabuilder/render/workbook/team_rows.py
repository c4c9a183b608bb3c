"""The sales teams of a workbook: what is written of each, and the table of what each gets and has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from slabuilder.business_time.calendars import OpenDays
from slabuilder.language.messages import marked
from slabuilder.render.workbook.figures_sheet import FiguresSheet
from slabuilder.render.workbook.paper import QUIET, STRONG, Paper, Style, number
from slabuilder.render.workbook.parts import part, part_is_certain
from slabuilder.render.workbook.places import Column, cell
from slabuilder.targets.expressions import Expression, Input, Named, Unit
from slabuilder.targets.plan import TeamCapacity, TeamTarget
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.routes import reps, team_share, teams_with_routes
from slabuilder.targets.spreadsheet import formula
from slabuilder.targets.window import owed_window

_TEAM, _SHARE, _EXACT, _LEADS, _WEEK, _REP, NEEDED, AVAILABLE, _TAKEN = range(9)
COLUMNS = _TAKEN + 1
"""How many columns the table has."""

_HEADS = (
    marked("Team"),
    marked("Share"),
    marked("Exact"),
    marked("A week"),
    marked("A rep"),
    marked("Hours needed"),
    marked("Hours available"),
    marked("Share of its hours"),
)
_TENTHS: Style = {"num_format": "#,##0.0"}
_RULED: Style = {"top": 1}


@dataclass(frozen=True, slots=True)
class Team:
    """A sales team that leads go to, with its figures."""

    name: str
    reps: Input
    share: Expression
    gets: TeamTarget
    hours: TeamCapacity
    opens: OpenDays


def teams(paper: Paper) -> list[Team]:
    """The teams in the order of the agreement."""
    agreement, plan = paper.writing.agreement, paper.writing.plan
    found = zip(teams_with_routes(agreement), plan.teams, plan.capacity, strict=True)
    return [
        Team(
            team.name, reps(agreement, index), team_share(agreement, index), gets, hours, plan.calendars[team.calendar]
        )
        for (index, team), gets, hours in found
    ]


def write_teams(
    paper: Paper, sheet: Any, head: int, rows: Sequence[Team], figures: FiguresSheet, cells: Mapping[Named, str]
) -> None:
    """Write the table: its heads in the row `head`, a row for each team, and one for all."""
    language, leads = paper.writing.language, paper.writing.plan.stages[paper.writing.agreement.goals.promise].figure
    heads = [language.text(each) for each in _HEADS]
    heads.insert(_LEADS, paper.writing.stages(leads.stage or ""))
    paper.heading(sheet, head, heads)
    last = head + len(rows)
    counts = _counts(paper, rows, Column(_SHARE, head + 1, last), figures.signed[leads])
    shape = paper.style(paper.signed(Unit.LEADS), STRONG)
    for row, (team, count) in enumerate(zip(rows, counts, strict=True), start=head + 1):
        _write_team(paper, sheet, row, team, figures.cells[leads], cells)
        if count is None:
            sheet.write_number(row, _LEADS, number(team.gets.value), shape)
        else:
            sheet.write_formula(row, _LEADS, f"={count}", shape, number(team.gets.value))
    _write_sums(paper, sheet, head + 1, last, rows)
    red_where_full(paper, sheet, (head + 1, _TAKEN, last, _TAKEN))
    if None in counts:
        text = language.text("{what}: {fixed}.", what=heads[_LEADS], fixed=paper.fixed)
        sheet.write_string(last + 2, _TEAM, text, paper.style(QUIET))


def _write_team(paper: Paper, sheet: Any, row: int, team: Team, leads: str, cells: Mapping[Named, str]) -> None:
    """All but the leads as they are signed."""
    weeks, got, hours = owed_window(paper.writing.agreement).weeks, cell(row, _LEADS), team.hours
    needed, available = cell(row, NEEDED), cell(row, AVAILABLE)
    share, exact = paper.style({"num_format": "0.00%"}, QUIET), paper.style(paper.amount(Unit.LEADS, exact=True), QUIET)
    tenths = paper.style(_TENTHS)
    sheet.write_string(row, _TEAM, team.name, paper.style())
    sheet.write_formula(row, _SHARE, f"={formula(team.share, cells)}", share, number(team.gets.share))
    sheet.write_formula(row, _EXACT, f"={leads}*{cell(row, _SHARE)}", exact, number(team.gets.exact))
    per_week = f"={got}/({weeks.numerator}/{weeks.denominator})"
    sheet.write_formula(row, _WEEK, per_week, tenths, number(team.gets.per_week))
    sheet.write_formula(row, _REP, f"={got}/{cells[team.reps]}", tenths, number(team.gets.per_rep))
    for column, target in ((NEEDED, hours.needed), (AVAILABLE, hours.available)):
        text = f"={formula(target.figure.expression, cells)}"
        sheet.write_formula(row, column, text, tenths, number(target.exact))
    write_taken(paper, sheet, (row, _TAKEN), (needed, available), (hours.needed.exact, hours.available.exact))


def _counts(paper: Paper, rows: Sequence[Team], shares: Column, total: str) -> list[str | None]:
    """The formulas of each team's leads, divided as the plan divides them; None where none is certain to do that."""
    rules, leads = RoundingRules.of(paper.writing.agreement), sum((team.gets.value for team in rows), Fraction(0))
    if rules.smallest_part(Unit.LEADS) is None:
        return [f"{total}*{shares.cell(row)}" for row in range(shares.first, shares.last + 1)]
    if not part_is_certain(leads, [team.share for team in rows], 0):
        return [None for _ in rows]
    return [part(shares, row, total, 0) for row in range(shares.first, shares.last + 1)]


def _write_sums(paper: Paper, sheet: Any, first: int, last: int, rows: Sequence[Team]) -> None:
    sums = {
        _LEADS: [team.gets.value for team in rows],
        _WEEK: [team.gets.per_week for team in rows],
        NEEDED: [team.hours.needed.exact for team in rows],
        AVAILABLE: [team.hours.available.exact for team in rows],
    }
    sheet.write_string(last + 1, _TEAM, paper.writing.language.text("All teams"), paper.style(STRONG, _RULED))
    for column in range(_SHARE, COLUMNS):
        if column in sums:
            shape = paper.style(paper.signed(Unit.LEADS) if column == _LEADS else _TENTHS, STRONG, _RULED)
            text = f"=SUM({Column(column, first, last).range})"
            sheet.write_formula(last + 1, column, text, shape, number(sum(sums[column], Fraction(0))))
        else:
            sheet.write_blank(last + 1, column, None, paper.style(_RULED))


def write_taken(
    paper: Paper, sheet: Any, place: tuple[int, int], formulas: tuple[str, str], values: tuple[Fraction, Fraction]
) -> None:
    """Which share of its hours a team needs: needed by available. Where it has none, a dash."""
    (needed, available), (hours, of) = formulas, values
    shape = paper.style({"num_format": "0%", "align": "right"})
    sheet.write_formula(
        *place, f'=IF({available}=0,"–",{needed}/({available}))', shape, number(hours / of) if of else "–"
    )


def red_where_full(paper: Paper, sheet: Any, area: tuple[int, int, int, int]) -> None:
    """Show what is above 100 % in red and bold."""
    full = paper.book.add_format({"font_color": "#b3261e", "bold": True})
    first = cell(*area[:2]).replace("$", "")
    criteria = f"=AND(ISNUMBER({first}),{first}>1)"
    sheet.conditional_format(*area, {"type": "formula", "criteria": criteria, "format": full})
