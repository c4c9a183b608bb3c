"""The table of leads as queries see it: a column for each field, in the field's type, and the lead's number.

Texts stand in it as they are compared, and where words are asked for, the words beside them. Names of the columns that are no fields have a
space, so that no field is called so.
"""

from __future__ import annotations

from collections.abc import Mapping
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

KEPT = "kept "
"""How the columns begin that pass on what a file says of a lead besides its fields."""

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


@dataclass(frozen=True, slots=True)
class Layout:
    """What the table of leads has: their fields, with the words of those that are `worded`; whether they reached the
    stages that no condition decides, which are `events`; and further columns of a file, which are `kept` as they are.
    """

    fields: Mapping[str, Field]
    worded: frozenset[str] = frozenset()
    events: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    def types(self) -> dict[str, FieldType]:
        """The columns of the table, in order, and the types of what they hold."""
        types = {NUMBER: FieldType.INTEGER}
        for name, field in self.fields.items():
            types[name] = field.type
            if name in self.worded:
                types[words_of(name)] = FieldType.TEXT
        types |= {stage_of(stage): FieldType.BOOLEAN for stage in self.events}
        return types | {KEPT + name: FieldType.TEXT for name in self.kept}

    def table(self) -> Table:
        """The table as SQLAlchemy has it."""
        columns = (Column(quoted_name(name, True), TYPES[type]) for name, type in self.types().items())
        return Table("leads", MetaData(), *columns)


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
