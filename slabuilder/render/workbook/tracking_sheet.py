"""The last sheet: six figures a month, to be filled in by hand or from a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slabuilder.language.messages import marked
from slabuilder.quantities.dates import Month
from slabuilder.render.workbook.months_sheet import MonthCells
from slabuilder.render.workbook.paper import INPUT, QUIET, STRONG, Paper, number
from slabuilder.render.workbook.places import cell
from slabuilder.targets.expressions import Unit

_LEADS = marked("Leads from marketing")
_WON = marked("Of those leads, became customers")
_REVENUE = marked("Revenue of those customers")
_SOURCED = marked("Revenue closed this month that marketing sourced")
_CLOSED = marked("All revenue closed this month")
_CYCLE = marked("Average sales cycle of the deals closed, in days")

METRICS = (
    (_LEADS, Unit.LEADS),
    (_WON, Unit.CUSTOMERS),
    (_REVENUE, Unit.MONEY),
    (_SOURCED, Unit.MONEY),
    (_CLOSED, Unit.MONEY),
    (_CYCLE, Unit.DAYS),
)
"""What is tracked each month; the average sales cycle has no total, since months weigh differently."""

_HEAD, _FIRST = 3, 4
_AFTER = _FIRST + len(METRICS)


def tracking_sheet(paper: Paper, months: Mapping[Month, MonthCells]) -> None:
    """Write the sheet: a column for each month and one for all of them."""
    language = paper.writing.language
    subtitle = language.text("Fill in the shaded cells each month, by hand or from a report.")
    sheet = paper.sheet(language.text("Tracking"), subtitle, (60, *[17] * (len(months) + 1)))
    heads = [language.text("Figure"), *(language.month(month) for month in months), language.text("Total")]
    paper.heading(sheet, _HEAD, heads)
    for row, (label, unit) in enumerate(METRICS, start=_FIRST):
        sheet.write_string(row, 0, language.text(label), paper.style())
        for column in range(1, len(months) + 1):
            sheet.write_blank(row, column, None, paper.style(paper.amount(unit), INPUT))
        if unit is not Unit.DAYS:
            text = f"=SUM({cell(row, 1)}:{cell(row, len(months))})"
            sheet.write_formula(row, len(months) + 1, text, paper.style(paper.amount(unit), STRONG), 0)
    _write_beside(paper, sheet, months)
    sheet.freeze_panes(_FIRST, 1)
    sheet.set_landscape()


def _write_beside(paper: Paper, sheet: Any, months: Mapping[Month, MonthCells]) -> None:
    """What the figures are compared with: what was due, the close rate, marketing's share of what was closed."""
    language, plan = paper.writing.language, paper.writing.plan
    due, rate, share = _AFTER + 1, _AFTER + 2, _AFTER + 3
    shape = paper.style(paper.signed(plan.promised.figure.unit), QUIET)
    sheet.write_string(due, 0, language.text("Due in the month"), paper.style(QUIET))
    sheet.write_string(rate, 0, language.text("Share of those leads that became customers"), paper.style(QUIET))
    sheet.write_string(
        share, 0, language.text("Share of the revenue closed that marketing sourced"), paper.style(QUIET)
    )
    for column, (found, month) in enumerate(zip(months.values(), plan.months, strict=True), start=1):
        sheet.write_formula(due, column, f"={found.due}", shape, number(month.value))
    text = f"=SUM({cell(due, 1)}:{cell(due, len(months))})"
    sheet.write_formula(due, len(months) + 1, text, shape, number(plan.promised.value))
    percent = paper.style({"num_format": "0.0%"}, QUIET)
    row_of = {label: row for row, (label, _) in enumerate(METRICS, start=_FIRST)}
    for column in range(1, len(months) + 2):
        for row, part, whole in ((rate, _WON, _LEADS), (share, _SOURCED, _CLOSED)):
            divisor = cell(row_of[whole], column)
            sheet.write_formula(row, column, f'=IF({divisor}=0,"",{cell(row_of[part], column)}/{divisor})', percent, "")
