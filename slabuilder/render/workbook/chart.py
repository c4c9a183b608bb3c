"""The daily line as a chart of the spreadsheet's own."""

from __future__ import annotations

from typing import Any

from slabuilder.render.workbook.days_sheet import DayLines
from slabuilder.render.workbook.paper import Paper, number


def chart_of_days(paper: Paper, lines: DayLines, title: tuple[str, int, int]) -> Any:
    """What is due and what came in over the days; the second line starts when the first day is filled in.

    Its words are those of cells, the title that of the cell `title`: XlsxWriter takes a text for a reference if it looks
    like one.
    """
    chart = paper.book.add_chart({"type": "line"})
    grey = {"color": "#8a919c", "size": 9}
    due = [number(day.cumulative) for day in paper.writing.plan.days]
    nothing_yet = [None] * len(due)
    for area, colour, known in ((lines.due, paper.accent, due), (lines.came, "#c77700", nothing_yet)):
        first, column, *_ = area
        chart.add_series(
            {
                "name": [lines.sheet, first - 1, column],
                "categories": [lines.sheet, *lines.days],
                "values": [lines.sheet, *area],
                "values_data": known,
                "line": {"color": colour, "width": 2.25},
            }
        )
    chart.set_title({"name": [*title], "overlay": False, "name_font": {"size": 12, "bold": True, "color": "#22262b"}})
    chart.set_x_axis(
        {"date_axis": True, "num_format": "mmm yyyy", "num_font": grey, "major_unit": 1, "major_unit_type": "months",
         "line": {"color": "#c9ced6"}}
    )  # fmt: skip
    chart.set_y_axis(
        {"num_font": grey, "line": {"none": True}, "major_gridlines": {"visible": True, "line": {"color": "#e3e6ea"}},
         "num_format": paper.amount(paper.writing.plan.promised.figure.unit)["num_format"], "min": 0}
    )  # fmt: skip
    chart.set_legend({"position": "bottom", "font": {"size": 10}})
    chart.set_chartarea({"border": {"none": True}})
    chart.show_blanks_as("span")  # a line that waits for its days does not lie at zero
    chart.set_size({"width": 760, "height": 400})
    return chart
