"""Where things stand in a workbook, as formulas write it."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

_LONGEST = 31
_FORBIDDEN = str.maketrans("[]:*?/\\", "()-----")


def cell(row: int, column: int) -> str:
    """A cell of the same sheet, `$B$5`; rows and columns count from 0."""
    return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def elsewhere(sheet: str, reference: str) -> str:
    """The same from another sheet, `'Sheet'!$B$5`."""
    name = quote_sheetname(sheet)
    return f"{name}!{reference}"


def sheet_name(title: str) -> str:
    """`title` as a sheet may be called: at most 31 characters, none of which means something in a reference."""
    return title.translate(_FORBIDDEN).strip("'")[:_LONGEST]


@dataclass(frozen=True, slots=True)
class Column:
    """The cells of one column from row `first` to row `last`."""

    column: int
    first: int
    last: int

    def cell(self, row: int) -> str:
        """Its cell in `row`."""
        return cell(row, self.column)

    @property
    def range(self) -> str:
        """All of it, `$B$5:$B$8`."""
        return f"{self.cell(self.first)}:{self.cell(self.last)}"
