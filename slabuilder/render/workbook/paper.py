"""How every sheet looks and prints: fonts, formats of numbers, headings, margins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from slabuilder.agreement.goals import Rounding
from slabuilder.render.view.writing import Writing
from slabuilder.render.workbook.places import sheet_name
from slabuilder.targets.expressions import Unit
from slabuilder.targets.rounding import RoundingRules

_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
_GREY, _FAINT, _INPUT, _INPUT_INK = "#5f6670", "#c9ced6", "#fff8e1", "#1f3fbf"
_DATE = 14  # Excel's own short date: it follows the region of whoever opens the file

SUBTITLE = (1, 0)
"""The cell in which a sheet says what it says."""

Style = dict[str, Any]
INPUT: Style = {"bg_color": _INPUT, "font_color": _INPUT_INK, "border": 1, "border_color": _FAINT, "locked": False}
STRONG: Style = {"bold": True}
QUIET: Style = {"font_color": _GREY}
EXPLAINED: Style = {"font_color": _GREY, "indent": 1}


@dataclass(frozen=True, slots=True)
class Paper:
    """A workbook that is being written, in the language and the accent colour of the agreement's documents."""

    book: Any
    writing: Writing
    accent: str

    def style(self, *styles: Style) -> Any:
        """A format with all of `styles`, later ones first."""
        merged = _FONT.copy()
        for style in styles:
            merged |= style
        return self.book.add_format(merged)

    def sheet(self, title: str, subtitle: str, widths: Sequence[float]) -> Any:
        """A new sheet: its title and what it says in the first two rows, its columns so wide, one page wide in print."""
        language, agreement = self.writing.language, self.writing.agreement
        sheet = self.book.add_worksheet(sheet_name(title))
        sheet.hide_gridlines(2)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_row(0, 27)
        sheet.write_string(0, 0, title, self.style({"font_size": 18, "bold": True, "font_color": self.accent}))
        sheet.write_string(*SUBTITLE, subtitle, self.style(QUIET))
        sheet.set_paper(9 if language.paper == "A4" else 1)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.7, right=0.7, top=0.8, bottom=0.8)
        foot = language.text(
            "{title}, {cycle}, version {version}",
            title=agreement.title,
            cycle=agreement.cycle,
            version=str(agreement.version.number),
        )
        sheet.set_footer("&L&9 " + foot[:100].replace("&", "&&") + "&R&9&P / &N")
        if language.direction == "rtl":
            sheet.right_to_left()
        return sheet

    def heading(self, sheet: Any, row: int, titles: Sequence[str]) -> None:
        """The heads of a table's columns; the first stands left, the others over figures."""
        look: Style = {
            "bold": True, "font_color": "#ffffff", "bg_color": self.accent, "text_wrap": True,
        }  # fmt: skip
        sheet.set_row(row, 33)
        for column, title in enumerate(titles):
            align = {"align": "left" if column == 0 else "right"}
            sheet.write_string(row, column, title, self.style(look, align))

    def amount(self, unit: Unit, *, exact: bool = False) -> Style:
        """How a number in `unit` is written: money with its sign as the agreement's locale places it."""
        match unit:
            case Unit.MONEY | Unit.MONEY_PER_LEAD:
                return {"num_format": self._money()}
            case Unit.SHARE:
                return {"num_format": "0.00####%"}
            case Unit.HOURS | Unit.MINUTES:
                return {"num_format": "#,##0.0#" if exact else "#,##0.0"}
            case Unit.REPS | Unit.ATTEMPTS | Unit.DAYS:
                return {"num_format": "#,##0"}
            case _:
                return {"num_format": "#,##0.00####" if exact else "#,##0"}

    def signed(self, unit: Unit) -> Style:
        """How a promised number in `unit` is written: counts whole, unless the agreement does not round."""
        exact = self.writing.agreement.goals.rounding is Rounding.EXACT
        return self.amount(unit, exact=exact and unit in {Unit.LEADS, Unit.CUSTOMERS})

    @property
    def fixed(self) -> str:
        """What is said of a figure that stands in the workbook as a value."""
        return self.writing.language.phrase("a fixed value, which a spreadsheet might round otherwise")

    @property
    def date(self) -> Style:
        """How a day is written."""
        return {"num_format": _DATE, "align": "left"}

    def _money(self) -> str:
        decimals = RoundingRules.of(self.writing.agreement).money_decimals
        digits = "#,##0" + ("." + "0" * decimals if decimals else "")
        sign = self.writing.language.money(Fraction(0))
        before, _, after = sign.partition("0")
        return "".join([_literal(before), digits, _literal(after)])


def _literal(text: str) -> str:
    """Text that stands in a number format as itself."""
    return '"' + text.replace('"', "") + '"' if text else ""


def number(value: Fraction) -> int | float:
    """`value` as a cell holds it."""
    return value.numerator if value.denominator == 1 else float(value)
