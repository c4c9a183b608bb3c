"""The interpreters of conditions, each asked the same: which of these conditions hold for which of these leads?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Protocol, TypeAlias

import duckdb
import psycopg
import sqlalchemy as sa
from sqlalchemy import ColumnElement, Dialect
from sqlalchemy.dialects import postgresql

from slabuilder.conditions.evaluate import AsOf, evaluate
from slabuilder.conditions.lead import Lead, read_lead
from slabuilder.conditions.query import Conditions, Truth
from slabuilder.conditions.texts import spaced
from slabuilder.conditions.words import FieldType
from slabuilder.leads.columns import Layout, LeadColumns, creation
from slabuilder.queries.dialects import DuckDB, written
from tests.conditions.situations import BANDS, FIELDS, Situation, World

Answers: TypeAlias = list[list[bool]]
"""For each lead, whether each condition holds."""

POSTGRES: Dialect = postgresql.dialect(paramstyle="pyformat")  # type: ignore[no-untyped-call]
TEXTS = [name for name, field in FIELDS.items() if field.type is FieldType.TEXT]
TABLE = Layout(FIELDS, frozenset(TEXTS)).table()
LEADS = LeadColumns(TABLE)


def leads_of(situation: Situation) -> list[Lead]:
    """The leads as all interpreters get them: read as a file's are."""
    read = [read_lead(raw, FIELDS, situation.zone) for raw in situation.leads]
    assert not [fault for one in read for fault in one.faults]
    return [one.lead for one in read]


class Interpreter(Protocol):
    """Whoever says what holds."""

    def answers(self, situation: Situation, leads: Sequence[Lead]) -> Answers: ...


class Evaluation:
    """`conditions.evaluate`."""

    def answers(self, situation: Situation, leads: Sequence[Lead]) -> Answers:
        as_of = AsOf(situation.as_of, situation.zone)
        return [
            [evaluate(one, lead, as_of, Known(situation.world, lead, as_of)).held for one in situation.conditions]
            for lead in leads
        ]


@dataclass(frozen=True)
class Known:
    """What evaluation needs to know of a lead besides its fields; nothing here refers to anything."""

    world: World
    lead: Lead
    as_of: AsOf

    def reached(self, stage: str) -> bool:
        return evaluate(self.world.stages[stage], self.lead, self.as_of, self).held

    def fits(self, persona: str) -> bool:
        return evaluate(self.world.personas[persona], self.lead, self.as_of, self).held

    @property
    def band(self) -> str | None:
        return next((band for band, lowest in BANDS if self.score >= lowest), None)

    @property
    def score(self) -> int:
        lines = self.world.scoring
        return sum(points for points, when in lines if evaluate(when, self.lead, self.as_of, self).held)


class Database:
    """`conditions.query`, on an engine that has a table of leads."""

    def __init__(self, dialect: Dialect, mark: str) -> None:
        self.dialect = dialect
        columns = TABLE.columns
        self.insertion = f"INSERT INTO leads VALUES ({', '.join([mark] * len(columns))})"
        self.run(creation(TABLE, dialect), ())

    def run(self, text: str, values: Any) -> list[tuple[Any, ...]]:
        raise AssertionError("each engine runs queries its own way")

    def fill(self, rows: list[tuple[Any, ...]]) -> None:
        raise AssertionError("each engine is filled its own way")

    def answers(self, situation: Situation, leads: Sequence[Lead]) -> Answers:
        self.fill([self._row(number, lead) for number, lead in enumerate(leads)])
        world = Queried(situation.world, situation.zone, situation.as_of)
        truths = [world.truth(one).label(f"c{index}") for index, one in enumerate(situation.conditions)]
        query = written(sa.select(*truths).select_from(TABLE).order_by(LEADS.number), self.dialect)
        return [list(row) for row in self.run(query.text, query.values)]

    def _row(self, number: int, lead: Lead) -> tuple[Any, ...]:
        row: list[Any] = [number]
        for name, field in FIELDS.items():
            value = lead.get(name)
            row.append(value.replace(tzinfo=None) if isinstance(value, datetime) else value)
            if field.type is FieldType.TEXT:
                row.append(spaced(value) if isinstance(value, str) else None)
        return tuple(row)


class OnDuckDB(Database):
    def __init__(self) -> None:
        self.connection = duckdb.connect()
        super().__init__(DuckDB(), "?")

    def run(self, text: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        return self.connection.execute(text, list(values and values.values())).fetchall()

    def fill(self, rows: list[tuple[Any, ...]]) -> None:
        self.connection.execute("DELETE FROM leads")
        self.connection.executemany(self.insertion, rows)


class OnPostgres(Database):
    def __init__(self, connection: psycopg.Connection) -> None:
        self.connection = connection
        connection.execute("DROP TABLE IF EXISTS leads")
        super().__init__(POSTGRES, "%s")

    def run(self, text: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        cursor = self.connection.execute(text.encode(), values)
        return cursor.fetchall() if cursor.description else []

    def fill(self, rows: list[tuple[Any, ...]]) -> None:
        self.connection.execute("DELETE FROM leads")
        with self.connection.cursor() as cursor:
            cursor.executemany(self.insertion.encode(), rows)


@dataclass(frozen=True)
class Queried:
    """The world in SQL."""

    world: World
    zone: tzinfo
    as_of: datetime

    def truth(self, condition: Any) -> Truth:
        return Conditions(LEADS, self, self.zone, self.as_of).truth(condition)

    def stage(self, stage: str) -> Truth:
        return self.truth(self.world.stages[stage])

    def persona(self, persona: str) -> Truth:
        return self.truth(self.world.personas[persona])

    def score(self) -> ColumnElement[int]:
        nothing = sa.literal(0, sa.BigInteger())
        lines = (sa.case((self.truth(when), points), else_=0) for points, when in self.world.scoring)
        return sum(lines, start=nothing)

    def band(self, band: str) -> Truth:
        lowest = dict(BANDS)
        better = [from_ for from_ in lowest.values() if from_ > lowest[band]]
        return sa.and_(self.score() >= lowest[band], *(self.score() < from_ for from_ in better))
