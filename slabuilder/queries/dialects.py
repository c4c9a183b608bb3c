"""SQLAlchemy dialects that write a query's text for DuckDB and for Spark, and never connect to anything.

DefaultDialect is a better ground than the dialect of Postgres, which doubles `%` and casts divisors. The text and its
values then go to the engine's own client, `duckdb.execute(text, values)` or `spark.sql(text, args=values)`, so that a
value is never part of the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ClauseElement, Dialect
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.sql.compiler import IdentifierPreparer, SQLCompiler


@dataclass(frozen=True, slots=True)
class Query:
    """The text of a query, and the values of its parameters by their names, in the order of their numbers."""

    text: str
    values: Mapping[str, Any]


def written(statement: ClauseElement, dialect: Dialect) -> Query:
    """`statement` as `dialect` writes it."""
    compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    assert isinstance(compiled, SQLCompiler)
    values = compiled.params
    return Query(str(compiled), {name: values[name] for name in compiled.positiontup or values})


class DuckDB(DefaultDialect):
    """The text of DuckDB, with `$1` for a value."""

    name = "duckdb"
    default_paramstyle = "numeric_dollar"
    div_is_floordiv = False
    supports_native_boolean = True
    supports_native_decimal = True
    supports_statement_cache = True


class _Backticks(IdentifierPreparer):
    def __init__(self, dialect: Dialect, *arguments: Any, **options: Any) -> None:
        super().__init__(dialect, *arguments, **{"initial_quote": "`", "escape_quote": "`", **options})


class Spark(DefaultDialect):
    """The text of Spark SQL, with `:name` for a value."""

    name = "spark"
    default_paramstyle = "named"
    div_is_floordiv = False
    preparer = _Backticks
    supports_native_boolean = True
    supports_native_decimal = True
    supports_statement_cache = True
