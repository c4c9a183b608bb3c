"""One agreement's figures as the bytes of an XLSX file; the only user of XlsxWriter besides its own parts.

A value stands beside every formula, for viewers that do not calculate. Texts are written as texts, whatever they begin
with. The file says of itself that it was made on the day the agreement takes effect, so that the same agreement gives
the same bytes.
"""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

import xlsxwriter

from slabuilder.agreement.agreement import Agreement
from slabuilder.language import Language
from slabuilder.render.settings import Settings
from slabuilder.render.view.clauses import numbered
from slabuilder.render.view.writing import Writing
from slabuilder.render.workbook.chart import chart_of_days
from slabuilder.render.workbook.days_sheet import days_sheet
from slabuilder.render.workbook.figures_sheet import figures_sheet
from slabuilder.render.workbook.months_sheet import months_sheet
from slabuilder.render.workbook.paper import SUBTITLE, Paper
from slabuilder.render.workbook.teams_sheet import teams_sheet
from slabuilder.render.workbook.tracking_sheet import tracking_sheet
from slabuilder.targets.plan import Plan

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": False,
}


def workbook(agreement: Agreement, plan: Plan, settings: Settings, language: Language) -> bytes:
    """The workbook of `agreement`, in its language: figures, months, days, teams and the tracking of each month."""
    data = BytesIO()
    book = xlsxwriter.Workbook(data, _OPTIONS)
    book.set_properties(
        {
            "title": agreement.title,
            "author": settings.company or "",
            "created": datetime.combine(agreement.version.effective, time()),
        }
    )
    writing = Writing.of(agreement, plan, language, numbered(agreement, plan))
    paper = Paper(book, writing, settings.accent_on_paper)
    figures = figures_sheet(paper)
    months = months_sheet(paper, figures)
    lines = days_sheet(paper, months.months)
    months.sheet.insert_chart(months.free, 0, chart_of_days(paper, lines, (months.sheet.name, *SUBTITLE)))
    teams_sheet(paper, figures, months.months)
    tracking_sheet(paper, months.months)
    book.close()
    return data.getvalue()
