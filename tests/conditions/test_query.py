"""What the text of a condition's query may hold, whatever the condition. What it means, test_interpreters_agree says."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from sqlalchemy import ColumnElement, Dialect

from slabuilder.conditions import tree
from slabuilder.conditions.literals import Field
from slabuilder.conditions.query import Conditions, Truth
from slabuilder.conditions.words import FieldType
from slabuilder.leads.columns import Layout, LeadColumns
from slabuilder.quantities import Duration, TimeUnit
from slabuilder.queries.dialects import DuckDB, Spark, written
from tests.conditions.interpreters import POSTGRES, TABLE, Queried
from tests.conditions.situations import Situation, situations

DIALECTS = {"duckdb": DuckDB(), "postgres": POSTGRES, "spark": Spark()}
NEW_YORK = ZoneInfo("America/New_York")
AS_OF = datetime(2026, 3, 8, 12, tzinfo=UTC)


class Nothing:
    """Conditions that refer to nothing."""

    def stage(self, stage: str) -> Truth:
        raise AssertionError(stage)

    band = persona = stage

    def score(self) -> ColumnElement[int]:
        raise AssertionError("score")


def values_of(test: tree.Test, type: FieldType) -> list[object]:
    """The values that a query compares a field of this type with."""
    columns = LeadColumns(Layout({"it": Field(type)}, frozenset({"it"})).table())
    truth = Conditions(columns, Nothing(), NEW_YORK, AS_OF).truth(tree.FieldTest("it", test))
    return list(written(sa.select(truth), DuckDB()).values.values())


def test_days_begin_and_end_in_the_zone_of_the_agreement() -> None:
    """On 8 March 2026 New York's day has 23 hours: from 5:00 to 4:00 in UTC."""
    day = date(2026, 3, 8)
    start, end = datetime(2026, 3, 8, 5, tzinfo=UTC).timestamp(), datetime(2026, 3, 9, 4, tzinfo=UTC).timestamp()
    assert values_of(tree.Before(day), FieldType.TIMESTAMP) == [start]
    assert values_of(tree.After(day), FieldType.TIMESTAMP) == [end]
    assert values_of(tree.Between(day, day), FieldType.TIMESTAMP) == [start, end]


def test_within_last_is_so_many_times_24_hours() -> None:
    earliest = datetime(2026, 3, 7, 12, tzinfo=UTC).timestamp()
    assert values_of(tree.WithinLast(Duration(1, TimeUnit.DAY)), FieldType.TIMESTAMP) == [earliest, AS_OF.timestamp()]


def test_texts_are_compared_normalized() -> None:
    assert values_of(tree.Equals("İZMİR "), FieldType.CHOICE) == ["izmir"]
    assert values_of(tree.Contains(("VP, Sales",)), FieldType.TEXT) == [" vp sales "]


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS)
def test_no_text_of_a_query_divides_or_holds_a_value(dialect: Dialect) -> None:
    @settings(max_examples=25, deadline=None)
    @given(situations())
    def holds(situation: Situation) -> None:
        world = Queried(situation.world, situation.zone, situation.as_of)
        truths = [world.truth(condition) for condition in situation.conditions]
        text = written(sa.select(*truths).select_from(TABLE), dialect).text
        assert "/" not in text
        assert text.isascii()

    holds()
