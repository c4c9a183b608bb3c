"""The hooks say the same on DuckDB and on Postgres, as Python says it; what other engines get is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy import ColumnElement, Dialect
from sqlalchemy.dialects import postgresql

from slabuilder.queries.dialects import DuckDB, Spark, written
from slabuilder.queries.hooks import contains, seconds_since_1970

Answer = Callable[[ColumnElement[Any]], Any]

POSTGRES: Dialect = postgresql.dialect(paramstyle="pyformat")  # type: ignore[no-untyped-call]
TIMES = [
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(1900, 2, 28, 23, 59, 59, tzinfo=UTC),
    datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 0, 0, tzinfo=UTC),
    datetime(2026, 11, 1, 5, 59, 59, tzinfo=UTC),
    datetime(2999, 12, 31, 23, 59, 59, tzinfo=UTC),
]
TEXTS = [
    ("vp sales", "p s", True),
    ("vp sales", "P", False),
    ("50% off", "%", True),
    ("50 off", "%", False),
    ("50 off", "_", False),
    ("a\\b", "\\", True),
    ("it's", "'", True),
    ("straße", "ss", False),
    ("größe", "öß", True),
    ("", "a", False),
    ("e\u0301", "e", True),
]


def without_zone(time: datetime) -> ColumnElement[datetime]:
    return sa.literal(time.replace(tzinfo=None), sa.TIMESTAMP())


@pytest.fixture(params=["duckdb", "postgres"])
def answer(request: pytest.FixtureRequest) -> Answer:
    """What an engine says to one expression."""
    if request.param == "duckdb":
        return on_duckdb
    connection: psycopg.Connection = request.getfixturevalue("postgres")
    return lambda expression: on_postgres(connection, expression)


def on_duckdb(expression: ColumnElement[Any]) -> Any:
    query = written(sa.select(expression), DuckDB())
    row = duckdb.execute(query.text, list(query.values.values())).fetchone()
    assert row is not None
    return row[0]


def on_postgres(connection: psycopg.Connection, expression: ColumnElement[Any]) -> Any:
    query = written(sa.select(expression), POSTGRES)
    row = connection.execute(query.text.encode(), query.values).fetchone()
    assert row is not None
    return row[0]


@pytest.mark.parametrize("time", TIMES, ids=str)
def test_seconds_of_a_time(answer: Answer, time: datetime) -> None:
    assert answer(seconds_since_1970(without_zone(time))) == time.timestamp()


@pytest.mark.parametrize("time", TIMES, ids=str)
def test_a_part_of_a_second_is_left_out(answer: Answer, time: datetime) -> None:
    assert answer(seconds_since_1970(without_zone(time.replace(microsecond=999_999)))) == time.timestamp()


@pytest.mark.parametrize("time", TIMES, ids=str)
def test_seconds_of_a_date(answer: Answer, time: datetime) -> None:
    midnight = datetime(time.year, time.month, time.day, tzinfo=UTC)
    assert answer(seconds_since_1970(sa.literal(time.date(), sa.Date()))) == midnight.timestamp()


@pytest.mark.parametrize(("text", "part", "holds"), TEXTS)
def test_text_contains_text(answer: Answer, text: str, part: str, holds: bool) -> None:
    assert answer(contains(sa.literal(text), sa.literal(part))) is holds


def test_nothing_is_known_of_the_unknown(answer: Answer) -> None:
    assert answer(seconds_since_1970(sa.cast(sa.null(), sa.TIMESTAMP()))) is None
    assert answer(contains(sa.cast(sa.null(), sa.VARCHAR(9)), sa.literal("a"))) is None


def test_spark_gets_the_seconds_from_the_parts_of_the_time() -> None:
    text = written(sa.select(seconds_since_1970(sa.literal(date(2026, 1, 1), sa.Date()))), Spark()).text
    assert "TIMESTAMP_NTZ" in text
    assert "EPOCH" not in text
