"""The table of leads in DuckDB: filled from rows, and decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import duckdb

from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import AsOf
from slabuilder.leads.columns import TYPES, Layout, creation
from slabuilder.leads.comparable import LeadReader
from slabuilder.leads.decisions import decisions
from slabuilder.leads.parquet import fill_from_parquet
from slabuilder.leads.rows import DECIDED, Row, Told
from slabuilder.queries.dialects import DuckDB, written
from slabuilder.rulebook.rules import Rulebook

BATCH = 50_000
_DIALECT = DuckDB()


def fields_asked_for_words(rules: Rulebook) -> Iterator[str]:
    """The fields of which some condition asks whether they contain words."""
    groups = (rules.stages, rules.scoring, rules.personas, rules.routes, rules.follow_up)
    for rule in (rule for group in groups for rule in group):
        if rule.when is not None:
            yield from _asked_for_words(rule.when)


def _asked_for_words(condition: tree.Condition) -> Iterator[str]:
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            for part in parts:
                yield from _asked_for_words(part)
        case tree.Not(part):
            yield from _asked_for_words(part)
        case tree.FieldTest(name, tree.Contains()):
            yield name
        case tree.FieldTest() | tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
            return


class Leads:
    """Leads that are decided by `rules`."""

    def __init__(self, rules: Rulebook, kept: tuple[str, ...] = ()) -> None:
        events = tuple(rule.id for rule in rules.stages if rule.when is None)
        self.rules = rules
        self.layout = Layout(rules.fields, frozenset(fields_asked_for_words(rules)), events, kept)
        self.table = self.layout.table()
        self.connection = duckdb.connect()
        self.connection.execute(creation(self.table, _DIALECT))

    def fill_from(self, file: Path, told: Told) -> None:
        """Take in the leads of a Parquet file; those with a value that is none of its field are told, and stay out."""
        fill_from_parquet(self.connection, file, self._reader(), told)

    def _reader(self) -> LeadReader:
        return LeadReader(self.layout, ZoneInfo(self.rules.zone))

    def fill(self, rows: Iterable[Row], told: Told) -> None:
        """Take in `rows`; those with a value that is none of its field are told, and stay out."""
        reader = self._reader()
        rows = iter(rows)
        while batch := list(islice(rows, BATCH)):
            whole = []
            for row in batch:
                cells, faults = reader.read(row)
                told.faults += faults
                if not faults:
                    whole.append(cells)
            self._insert(whole)
            told.leads += len(whole)

    def _insert(self, rows: list[list[object]]) -> None:
        if not rows:
            return
        types = [TYPES[type].compile(dialect=_DIALECT) for type in self.layout.types().values()]
        lists = ", ".join(
            f"unnest(${index}::{'VARCHAR' if type.startswith('NUMERIC') else type}[])::{type}"
            for index, type in enumerate(types, start=1)
        )
        self.connection.execute(f"INSERT INTO leads SELECT {lists}", list(zip(*rows, strict=True)))

    def decided(self, as_of: AsOf) -> Iterator[dict[str, Any]]:
        """What is decided about each lead, in the order of their numbers, with the columns that were kept."""
        query = written(decisions(self.rules, self.table, as_of), _DIALECT)
        names = ("number", *DECIDED, *self.layout.kept)
        found = self.connection.execute(query.text, list(query.values.values()))
        while batch := found.fetchmany(BATCH):
            for row in batch:
                yield dict(zip(names, row, strict=True))
