"""Many leads decided at once against the same leads one by one; imports excluded."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from slabuilder.rulebook.rules import BandRule, RouteRule, StageRule
from tests.benchmarks.goals import Goal
from tests.benchmarks.inputs import ROOT

Decided = tuple[str | None, str | None, str | None]

COUNT = 1_000_000
SAMPLE = 5_000
AS_OF = datetime(2026, 10, 1, 13, tzinfo=UTC)
JOBS = ("VP Operations", "Director of Sales", "Plant Manager", "Engineer", "Student", "Head of IT", "Geschäftsführer")


def decide(folder: Path) -> Iterator[Goal]:
    """1,000,000 leads of a Parquet file, read and decided, against `rulebook.decide` on a sample of them."""
    from slabuilder.conditions.evaluate import AsOf
    from slabuilder.conditions.lead import read_lead
    from slabuilder.leads.rows import Told
    from slabuilder.leads.store import Leads
    from slabuilder.loading import load
    from slabuilder.rulebook.decide import decide
    from slabuilder.rulebook.rules import rulebook

    file = folder / "leads.parquet"
    sample = list(islice(_write(file), SAMPLE))
    agreement = load((ROOT / "agreements" / "inbound.yaml").read_bytes(), "inbound.yaml").agreement
    assert agreement is not None
    rules = rulebook(agreement)
    as_of = AsOf(AS_OF, ZoneInfo(rules.zone))
    leads = [read_lead(values, rules.fields, as_of.zone).lead for values in sample]

    def one_by_one() -> list[Decided]:
        decisions = [decide(rules, lead, as_of) for lead in leads]
        return [(_id(one.stage), _id(one.band), _id(one.route)) for one in decisions]

    def at_once() -> list[Decided]:
        table = Leads(rules)
        table.fill_from(file, Told())
        return [(row["stage"], row["band"], row["route"]) for row in table.decided(as_of)]

    assert at_once()[:SAMPLE] == one_by_one()
    many, single = _seconds(at_once, 3), _seconds(one_by_one, 3)
    print(f"{COUNT:,} at once {many:.2f} s; one by one {single / SAMPLE * 1e6:.0f} µs each", file=sys.stderr)
    yield Goal(
        "1,000,000 leads of a Parquet file decided at once, times faster than one by one",
        single / SAMPLE * COUNT / many,
        at_least=20,
    )


def _id(rule: StageRule | BandRule | RouteRule | None) -> str | None:
    return None if rule is None else rule.id


def _seconds(action: Callable[[], object], rounds: int) -> float:
    runs = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        runs.append(time.perf_counter() - start)
    return statistics.median(runs)


def _write(file: Path) -> Iterator[dict[str, Any]]:
    """Write the leads to `file`, and give them one after the other."""
    import pyarrow as pa
    from pyarrow import parquet

    chance = random.Random(7)
    columns: dict[str, list[Any]] = {
        "email": [f"person.{n}@company-{n % 9973}.example" if chance.random() < 0.97 else None for n in range(COUNT)],
        "employees": [chance.choice((None, 5, 12, 20, 40, 240, 5000)) for _ in range(COUNT)],
        "state": [chance.choice((None, "CT", "MA", "NJ", "NY", "Elsewhere")) for _ in range(COUNT)],
        "job_title": [chance.choice((None, *JOBS)) for _ in range(COUNT)],
        "requested_demo": [chance.choice((None, True, False, False)) for _ in range(COUNT)],
    }
    parquet.write_table(pa.table(columns), file)
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))
