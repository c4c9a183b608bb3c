"""Files of leads, by the end of their name: which there are, and how each is taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.leads.rows import Row, Rows, Told, without_faults
from slabuilder.leads.text_files_io import csv_rows, json_rows

if TYPE_CHECKING:
    from slabuilder.leads.store import Leads

_TEXT_FILES: Mapping[str, Callable[[Path], Rows]] = {
    ".csv": csv_rows,
    ".tsv": csv_rows,
    ".jsonl": json_rows,
    ".ndjson": json_rows,
}
_PARQUET = ".parquet"
MANY = frozenset({*_TEXT_FILES, _PARQUET})
"""How the names of files end that hold many leads."""


@dataclass(frozen=True, slots=True)
class LeadFile:
    """A file with many leads."""

    path: Path

    @property
    def is_text(self) -> bool:
        """Whether it has lines; a table of another kind has rows."""
        return self._suffix != _PARQUET

    @property
    def numbered(self) -> str:
        """What its leads are numbered by."""
        return "line" if self.is_text else "row"

    @property
    def _suffix(self) -> str:
        return self.path.suffix.lower()

    def fill(self, leads: Leads) -> Told:
        """Take all of it into `leads`, and say what was found."""
        told = Told()
        if self.is_text:
            leads.fill(without_faults(_TEXT_FILES[self._suffix](self.path), told), told)
        else:
            leads.fill_from(self.path, told)
        return told

    def row(self, number: int) -> Row | None:
        """The lead of that number as it stands in the file; nothing if there is none, or it cannot be read."""
        if self.is_text:
            rows = _TEXT_FILES[self._suffix](self.path)
            return next((row for row in rows if isinstance(row, Row) and row.number == number), None)
        from slabuilder.leads.parquet import parquet_row

        return parquet_row(self.path, number)
