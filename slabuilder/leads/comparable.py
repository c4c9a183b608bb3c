"""From the values of a file to those of the table: typed and comparable, each distinct one worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from decimal import Decimal
from typing import TypeAlias

from slabuilder.conditions.lead import Value, comparable, typed_value
from slabuilder.conditions.texts import spaced
from slabuilder.conditions.words import FieldType
from slabuilder.diagnostics.wording import expected
from slabuilder.leads.columns import Layout
from slabuilder.leads.rows import Row, RowFault
from slabuilder.quantities import QuantityError

MOST_KEPT = 200_000
"""How many distinct values of a field are kept; fields with more, such as addresses, hardly repeat any."""

Cells: TypeAlias = tuple[object, ...]
"""What stands in the columns of one field: the value, and of a text its words."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a value is none of its field: what was expected, and what to do."""

    message: str
    help: str | None


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads the values of one field."""

    name: str
    type: FieldType
    zone: tzinfo
    worded: bool = False
    kept: dict[object, Cells | Wrong] = field(default_factory=dict)

    def cells(self, raw: object) -> Cells | Wrong:
        """What `raw` puts into the columns of the field."""
        key = (type(raw), raw)  # true is no 1
        try:
            found = self.kept.get(key)
        except TypeError:  # a list or an object, which no field holds
            return self._read(raw)
        if found is None:
            found = self._read(raw)
            if len(self.kept) < MOST_KEPT:
                self.kept[key] = found
        return found

    def _read(self, raw: object) -> Cells | Wrong:
        try:
            value = comparable(typed_value(raw, self.type, self.zone))
        except QuantityError as error:
            return Wrong(f"{self.name}: {expected(str(error), raw)}", error.help)
        if not self.worded:
            return (_stored(value),)
        return value, (spaced(value) if isinstance(value, str) else None)


def _stored(value: Value | None) -> object:
    """`value` as DuckDB takes it: times without their zone, which is UTC; decimals as texts."""
    match value:
        case datetime():
            return value.replace(tzinfo=None)
        case Decimal():
            return format(value, "f")
        case _:
            return value


class LeadReader:
    """Reads rows into the cells of the table of leads, in its order of columns."""

    def __init__(self, layout: Layout, zone: tzinfo) -> None:
        self.kept = layout.kept
        self.fields = [
            FieldReader(name, field.type, zone, name in layout.worded) for name, field in layout.fields.items()
        ]
        self.events = [FieldReader(stage, FieldType.BOOLEAN, zone) for stage in layout.events]

    def read(self, row: Row) -> tuple[list[object], list[RowFault]]:
        """The cells of `row`, and all its faults; an event of which nothing is said has not happened."""
        cells: list[object] = [row.number]
        faults: list[RowFault] = []
        for reader in self.fields:
            cells += self._found(reader, row, faults)
        for reader in self.events:
            cells.append(self._found(reader, row, faults) == (True,))
        cells += (_kept(row.values.get(name)) for name in self.kept)
        return cells, faults

    def _found(self, reader: FieldReader, row: Row, faults: list[RowFault]) -> Cells:
        found = reader.cells(row.values.get(reader.name))
        if isinstance(found, Wrong):
            faults.append(RowFault(row.number, reader.name, found.message, found.help))
            return ()
        return found


def _kept(value: object) -> str | None:
    return None if value is None else str(value).encode("utf-8", "replace").decode()
