"""The texts of our own dialects: values stay out of them, names are quoted as the engine wants it, DuckDB runs them."""

from __future__ import annotations

from typing import Any

import duckdb
import pytest
import sqlalchemy as sa
from sqlalchemy import Dialect

from slabuilder.queries.dialects import DuckDB, Spark, written

NASTY = ["O'Hare", 'say "yes"', "100%", "%s %(a)s", "a\\b", "a\\", "$1 :a ?", "a\nb", "İ ß ς", "--", ""]


def column(name: str, type: sa.types.TypeEngine[Any]) -> sa.ColumnElement[Any]:
    return sa.table("leads", sa.column(sa.sql.quoted_name(name, quote=True), type)).columns[name]


@pytest.mark.parametrize("text", NASTY)
def test_duckdb_gets_every_text_as_it_is(text: str) -> None:
    query = written(sa.select(sa.literal(text), sa.literal(7), sa.literal(text).in_([text, "x"])), DuckDB())
    assert duckdb.execute(query.text, list(query.values.values())).fetchall() == [(text, 7, True)]


@pytest.mark.parametrize("dialect", [DuckDB(), Spark()], ids=["duckdb", "spark"])
def test_no_value_is_part_of_the_text(dialect: Dialect) -> None:
    job = column("job_title", sa.String())
    query = written(sa.select(job).where(sa.or_(job == "secret", job.in_(["secret", "secrets"]))), dialect)
    assert "secret" not in query.text
    assert sorted(query.values.values()) == ["secret", "secret", "secrets"]


@pytest.mark.parametrize(
    ("dialect", "name"), [(DuckDB(), '"at ""noon"" `x`"'), (Spark(), '`at "noon" ``x```')], ids=["duckdb", "spark"]
)
def test_names_are_quoted(dialect: Dialect, name: str) -> None:
    assert f"SELECT leads.{name}" in written(sa.select(column('at "noon" `x`', sa.String())), dialect).text


def test_numbers_of_parameters_fit_their_order() -> None:
    values = [sa.literal(text) for text in "abc"]
    query = written(sa.select(values[0], sa.literal("b").in_(["b", "x"]), values[2]), DuckDB())
    assert duckdb.execute(query.text, list(query.values.values())).fetchall() == [("a", True, "c")]


def test_a_query_without_values() -> None:
    query = written(sa.select(sa.func.count()).select_from(sa.select(sa.null()).subquery()), DuckDB())
    assert not query.values
    assert duckdb.execute(query.text).fetchall() == [(1,)]
