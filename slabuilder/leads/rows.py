"""Rows of a file of leads, and what is wrong with those that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

DECIDED = ("stage", "score", "band", "persona", "route", "follow_up")
"""What is decided about a lead, as the columns of the answer are called."""


@dataclass(frozen=True, slots=True)
class Row:
    """One lead as its file has it: values by the names of columns. `number` is its line, or its row in a table."""

    number: int
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row of a file is not decided: the field whose value is at fault, if it is one; the fact; what to do."""

    number: int
    field: str | None
    message: str
    help: str | None = None


Rows: TypeAlias = Iterable[Row | RowFault]


@dataclass
class Told:
    """What reading a file has found, for the report: leads, faults, and columns that nobody asked for."""

    leads: int = 0
    faults: list[RowFault] = field(default_factory=list)
    columns: dict[str, None] = field(default_factory=dict)

    @property
    def faulty_rows(self) -> int:
        """How many rows are not decided."""
        return len({fault.number for fault in self.faults})


def without_faults(rows: Rows, told: Told) -> Iterator[Row]:
    """The rows that could be read; the faults of the others are told."""
    for row in rows:
        if isinstance(row, RowFault):
            told.faults.append(row)
        else:
            told.columns |= dict.fromkeys(row.values)
            yield row
