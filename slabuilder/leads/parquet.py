"""Takes leads from a Parquet file without a detour through Python, as far as their values are comparable as they are.

Columns whose type is that of their field, and texts in ASCII, are read by DuckDB, in the way that `conditions.texts` says
of ASCII. Every other value goes through Python, each distinct one once, so that it comes out as from any other file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from slabuilder.conditions.words import FieldType
from slabuilder.errors import UnreadableError
from slabuilder.leads.columns import NUMBER, TYPES
from slabuilder.leads.comparable import Cells, FieldReader, LeadReader, Wrong
from slabuilder.leads.rows import Row, RowFault, Told
from slabuilder.queries.dialects import DuckDB

_INTEGERS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"}
_INSTANT = "TIMESTAMP WITH TIME ZONE"
_LARGEST = 10**15 - 1
"""No number of a lead has more than 15 digits; one that has is a fault, which Python tells."""

_WHITE = " || ".join(["' '", *(f"chr({code})" for code in (*range(9, 14), *range(28, 32)))])
"""What Python strips from a text in ASCII."""


def fill_from_parquet(connection: duckdb.DuckDBPyConnection, file: Path, reader: LeadReader, told: Told) -> None:
    """Take in the leads of `file`; those with a value that is none of its field are told, and stay out."""
    _Parquet(connection, file, reader).fill(told)


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a field's values come from: a column of the file, what it is called in queries, and its type there."""

    sql: str
    type: str
    field: FieldReader

    @property
    def easy(self) -> str:
        """Whether a value is comparable as DuckDB reads it; a missing one is."""
        return f"({self.sql} IS NULL OR ({self._holds or 'FALSE'}))"

    @property
    def _holds(self) -> str | None:
        """What an easy value that is there is known by; nothing if no value of such a column is easy."""
        match self.field.type:
            case FieldType.TEXT | FieldType.CHOICE if self.type == "VARCHAR":
                return f"strlen({self.sql}) = length({self.sql}) AND NOT contains({self.sql}, chr(0))"
            case FieldType.INTEGER | FieldType.DECIMAL | FieldType.MONEY if self.type in _INTEGERS:
                return f"{self.sql} BETWEEN -{_LARGEST} AND {_LARGEST}"
            case FieldType.BOOLEAN | FieldType.DATE if self.type == self.field.type.upper():
                return "TRUE"
            case FieldType.TIMESTAMP if self.type == _INSTANT:
                return "TRUE"
            case _:
                return None

    @property
    def value(self) -> str:
        """What comes of an easy value."""
        if self._holds is None:
            return "NULL"
        if self.type == "VARCHAR":
            return f"nullif(trim(lower({self.sql}), {_WHITE}), '')"
        if self.type == _INSTANT:
            return f"date_trunc('second', make_timestamp(epoch_us({self.sql})))"
        return self.sql

    @property
    def words(self) -> str:
        """The words of an easy value; NULL where there are none to be had."""
        if self._holds is None:
            return "NULL"
        text = f"regexp_replace(' ' || lower({self.sql}) || ' ', '[^0-9a-z]+', ' ', 'g')"
        return f"CASE WHEN {self.value} IS NOT NULL THEN {text} END"


@dataclass(frozen=True, slots=True)
class _Cells:
    """A field's values in the query that fills the table: their expressions, and the join with what Python worked out.

    `fault` is the expression of what is wrong with a value, if anything can be.
    """

    field: str
    expressions: tuple[str, ...]
    join: str = ""
    fault: str | None = None


class _Parquet:
    def __init__(self, connection: duckdb.DuckDBPyConnection, file: Path, reader: LeadReader) -> None:
        self.connection = connection
        self.reader = reader
        self.types = _types(connection, file)
        self.rows = f'(SELECT *, file_row_number + 1 AS "{NUMBER}" FROM {_read(file)}) AS file'

    def fill(self, told: Told) -> None:
        told.columns |= dict.fromkeys(self.types)
        cells = [self._cells(field, number) for number, field in enumerate((*self.reader.fields, *self.reader.events))]
        for one in cells:
            told.faults += self._faults(one)
        values = [f'file."{NUMBER}"', *(value for one in cells for value in one.expressions)]
        values += [f"CAST({_column(name)} AS VARCHAR)" if name in self.types else "NULL" for name in self.reader.kept]
        whole = " AND ".join(["TRUE", *(f"{one.fault} IS NULL" for one in cells if one.fault)])
        joins = " ".join(one.join for one in cells)
        self.connection.execute(f"INSERT INTO leads SELECT {', '.join(values)} FROM {self.rows} {joins} WHERE {whole}")
        ((told.leads,),) = self.connection.execute("SELECT count(*) FROM leads").fetchall()

    def _cells(self, field: FieldReader, number: int) -> _Cells:
        event = field in self.reader.events
        if field.name not in self.types:
            return _Cells(field.name, ("FALSE",) if event else ("NULL",) * (1 + field.worded))
        source = _Source(_column(field.name), self.types[field.name], field)
        hard = self.connection.execute(
            f"SELECT DISTINCT {source.sql} FROM {self.rows} WHERE NOT {source.easy}"
        ).fetchall()
        easy = (source.value, source.words) if field.worded else (source.value,)
        if not hard:
            return _Cells(field.name, (f"coalesce({source.value}, FALSE)",) if event else easy)
        name = f"hard{number}"
        self._work_out(name, source, [raw for (raw,) in hard])
        columns = (f"{name}.value", f"{name}.words")
        both = tuple(
            f"CASE WHEN {source.easy} THEN {one} ELSE {other} END" for one, other in zip(easy, columns, strict=False)
        )
        join = f"LEFT JOIN {name} ON NOT {source.easy} AND {source.sql} = {name}.raw"
        return _Cells(field.name, (f"coalesce({both[0]}, FALSE)",) if event else both, join, f"{name}.fault")

    def _work_out(self, name: str, source: _Source, raws: list[Any]) -> None:
        """A table of what Python makes of the values that are not easy."""
        rows: list[tuple[Any, ...]] = []
        for raw in raws:
            found = source.field.cells(_python(raw))
            rows.append((raw, None, None, found.message, found.help) if isinstance(found, Wrong) else _row(raw, found))
        stored = TYPES[source.field.type].compile(dialect=DuckDB())
        given = "VARCHAR" if stored.startswith("NUMERIC") else stored
        self.connection.execute(
            f"CREATE TEMP TABLE {name} AS SELECT unnest($1::{source.type}[]) AS raw,"
            f" unnest($2::{given}[])::{stored} AS value, unnest($3::VARCHAR[]) AS words,"
            " unnest($4::VARCHAR[]) AS fault, unnest($5::VARCHAR[]) AS help",
            [list(column) for column in zip(*rows, strict=True)],
        )

    def _faults(self, cells: _Cells) -> Iterator[RowFault]:
        if cells.fault is None:
            return
        table = cells.fault.removesuffix(".fault")
        query = f'SELECT file."{NUMBER}", {table}.fault, {table}.help FROM {self.rows} {cells.join} WHERE {cells.fault} IS NOT NULL'
        for number, fault, help in self.connection.execute(query).fetchall():
            yield RowFault(number, cells.field, fault, help)


def _column(name: str) -> str:
    return 'file."' + name.replace('"', '""') + '"'


def _row(raw: object, cells: Cells) -> tuple[Any, ...]:
    value, words = cells if len(cells) == 2 else (*cells, None)
    return raw, value, words, None, None


def _python(raw: object) -> object:
    """`raw` as JSON would have it: a float is a decimal, and no number is nothing."""
    if isinstance(raw, float):
        return None if math.isnan(raw) else Decimal(repr(raw))
    return raw


def parquet_row(file: Path, number: int) -> Row | None:
    """The lead in that row of `file`, the first being 1."""
    connection = duckdb.connect()
    names = _types(connection, file)
    query = f"SELECT * EXCLUDE file_row_number FROM {_read(file)} WHERE file_row_number = {number - 1}"
    found = connection.execute(query).fetchone()
    if found is None:
        return None
    return Row(number, {name: _python(value) for name, value in zip(names, found, strict=True)})


def _read(file: Path) -> str:
    name = str(file).replace("'", "''")
    return f"read_parquet('{name}', file_row_number = true)"


def _types(connection: duckdb.DuckDBPyConnection, file: Path) -> dict[str, str]:
    """The columns of `file` and their types; an UnreadableError if it is none of its kind."""
    try:
        described = connection.execute(f"DESCRIBE SELECT * EXCLUDE file_row_number FROM {_read(file)}").fetchall()
    except duckdb.Error as error:
        help = "check the name, and that it is a Parquet file"
        raise UnreadableError(f"{file} cannot be read: {str(error).splitlines()[0]}", help) from error
    return {column: type for column, type, *_ in described}
