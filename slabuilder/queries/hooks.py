"""The two things that every engine can do and each writes in its own way: the seconds of a time, and text in text.

DuckDB and Postgres have run what is written for them; for the others it follows their manuals.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import FunctionElement


class _Seconds(FunctionElement[int]):
    name = "seconds_since_1970"
    type = BigInteger()
    inherit_cache = True


class _Contains(FunctionElement[bool]):
    name = "contains"
    type = Boolean()
    inherit_cache = True


def seconds_since_1970(time: ColumnElement[Any]) -> ColumnElement[int]:
    """The whole seconds from 1970 to a time in UTC, which has no zone of its own, or to the first moment of a date."""
    return _Seconds(time)


def contains(text: ColumnElement[str], part: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether `text` contains `part`, character by character: no wildcard, no case, no collation."""
    return _Contains(text, part)


def _parts(element: FunctionElement[Any], compiler: SQLCompiler, options: dict[str, Any]) -> list[str]:
    return [compiler.process(part, **options) for part in element.clauses]


@compiles(_Seconds)
def _seconds(element: _Seconds, compiler: SQLCompiler, **options: Any) -> str:
    """Truncated as a time, since in DuckDB the seconds are a float, which rounds those of a far time up."""
    (time,) = _parts(element, compiler, options)
    return f"CAST(EXTRACT(EPOCH FROM DATE_TRUNC('second', CAST({time} AS TIMESTAMP))) AS BIGINT)"


@compiles(_Seconds, "spark", "databricks")
def _seconds_from_parts(element: _Seconds, compiler: SQLCompiler, **options: Any) -> str:
    """From the parts of the time, since Spark's own functions go through the session's zone."""
    (time,) = _parts(element, compiler, options)
    days = f"CAST(DATEDIFF(CAST({time} AS DATE), DATE '1970-01-01') AS BIGINT)"
    clock = f"CAST({time} AS TIMESTAMP_NTZ)"
    hours, minutes = f"EXTRACT(HOUR FROM {clock})", f"EXTRACT(MINUTE FROM {clock})"
    seconds = f"CAST(FLOOR(EXTRACT(SECOND FROM {clock})) AS BIGINT)"
    return f"({days} * 86400 + {hours} * 3600 + {minutes} * 60 + {seconds})"


@compiles(_Seconds, "snowflake")
def _seconds_snowflake(element: _Seconds, compiler: SQLCompiler, **options: Any) -> str:
    (time,) = _parts(element, compiler, options)
    return f"DATE_PART(EPOCH_SECOND, {time})"


@compiles(_Seconds, "bigquery")
def _seconds_bigquery(element: _Seconds, compiler: SQLCompiler, **options: Any) -> str:
    (time,) = _parts(element, compiler, options)
    return f"DATETIME_DIFF(CAST({time} AS DATETIME), DATETIME '1970-01-01', SECOND)"


@compiles(_Seconds, "trino")
def _seconds_trino(element: _Seconds, compiler: SQLCompiler, **options: Any) -> str:
    (time,) = _parts(element, compiler, options)
    return f"DATE_DIFF('second', TIMESTAMP '1970-01-01 00:00:00', CAST({time} AS TIMESTAMP))"


@compiles(_Contains)
def _position(element: _Contains, compiler: SQLCompiler, **options: Any) -> str:
    text, part = _parts(element, compiler, options)
    return f"(POSITION({part} IN {text}) > 0)"


@compiles(_Contains, "bigquery")
def _position_bigquery(element: _Contains, compiler: SQLCompiler, **options: Any) -> str:
    text, part = _parts(element, compiler, options)
    return f"(STRPOS({text}, {part}) > 0)"
