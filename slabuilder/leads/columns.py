"""The table of leads as queries see it: a column for each field, in the field's type, and the lead's number.

Texts stand in it as they are compared, and beside each text its words. Names of the columns that are no fields have a
space, so that no field is called so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    Dialect,
    FromClause,
    MetaData,
    Numeric,
    String,
    Table,
)
from sqlalchemy.schema import CreateTable
from sqlalchemy.sql.elements import quoted_name
from sqlalchemy.types import TypeEngine

from slabuilder.conditions.literals import Field
from slabuilder.conditions.words import FieldType

NUMBER = "lead number"
"""The column that numbers the leads: the line of a text file, or the row of a table."""

TYPES: Mapping[FieldType, TypeEngine[Any]] = {
    FieldType.TEXT: String(),
    FieldType.CHOICE: String(),
    FieldType.BOOLEAN: Boolean(),
    FieldType.INTEGER: BigInteger(),
    FieldType.DECIMAL: Numeric(21, 6),
    FieldType.MONEY: Numeric(21, 6),
    FieldType.DATE: Date(),
    FieldType.TIMESTAMP: TIMESTAMP(),
}
"""Wide enough for every number that a lead may have: 15 digits before the point and 6 after it."""


def words_of(field: str) -> str:
    """The column with the words of the text in `field`."""
    return f"words {field}"


def stage_of(stage: str) -> str:
    """The column that says whether a lead has reached just this stage."""
    return f"stage {stage}"


def lead_table(fields: Mapping[str, Field], events: Iterable[str] = ()) -> Table:
    """The table of leads that have these fields; `events` are the stages that no condition decides."""
    types: dict[str, TypeEngine[Any]] = {NUMBER: BigInteger()}
    for name, field in fields.items():
        types[name] = TYPES[field.type]
        if field.type is FieldType.TEXT:
            types[words_of(name)] = String()
    types |= {stage_of(stage): Boolean() for stage in events}
    return Table("leads", MetaData(), *(Column(quoted_name(name, True), type) for name, type in types.items()))


def creation(table: Table, dialect: Dialect) -> str:
    """The statement that creates `table`."""
    return str(CreateTable(table).compile(dialect=dialect))


@dataclass(frozen=True, slots=True)
class LeadColumns:
    """The columns of the table of leads, or of a query that has passed them on."""

    table: FromClause

    @property
    def number(self) -> ColumnElement[int]:
        """The numbers of the leads."""
        return self.table.columns[NUMBER]

    def value(self, field: str) -> ColumnElement[Any]:
        """The values of `field`, NULL where it is unknown."""
        return self.table.columns[field]

    def words(self, field: str) -> ColumnElement[str]:
        """The words of the text in `field`, as `conditions.texts.spaced` writes them."""
        return self.table.columns[words_of(field)]
