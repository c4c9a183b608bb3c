"""What business time between two instants costs: many in a table, and one at a time beside `businesstimedelta`."""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from slabuilder.agreement.calendars import Calendar
from slabuilder.business_time.calendar_table import calendar_table, columns
from slabuilder.business_time.clock import business_clock
from tests.benchmarks.goals import Goal
from tests.benchmarks.rivals import ROOT, rival_python
from tests.business_time.between_query import between_query

FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
OFFICE = {
    "id": "office",
    "timezone": "America/New_York",
    "open": {"mon-fri": "09:00-17:00"},
    "holidays": {"country": "US", "subdivision": "NY"},
}
ROUNDS = 5

# Each prints the seconds that a call takes, after a first one, and the business seconds that were found.
OURS = """
import json, sys, time
from datetime import UTC, datetime
from slabuilder.agreement.calendars import Calendar
from slabuilder.business_time.clock import business_clock
pairs = [tuple(datetime.fromtimestamp(second, UTC) for second in pair) for pair in json.load(open(sys.argv[1]))]
calendar = Calendar.model_validate(json.loads(sys.argv[2]))
clock = business_clock(calendar)
clock.between(*pairs[0])
begin = time.perf_counter()
found = [clock.between(start, end) for start, end in pairs]
print(json.dumps([(time.perf_counter() - begin) / len(pairs), [round(length.total_seconds()) for length in found]]))
"""
THEIRS = """
import json, sys, time
from datetime import datetime, time as clock, timezone
import businesstimedelta, holidays, pytz
pairs = [tuple(datetime.fromtimestamp(second, timezone.utc) for second in pair) for pair in json.load(open(sys.argv[1]))]
zone = pytz.timezone("America/New_York")
hours = businesstimedelta.WorkDayRule(start_time=clock(9), end_time=clock(17), working_days=[0, 1, 2, 3, 4], tz=zone)
off = businesstimedelta.HolidayRule(holidays.country_holidays("US", subdiv="NY"), tz=zone)
rules = businesstimedelta.Rules([hours, off])
rules.difference(*pairs[0])
begin = time.perf_counter()
found = [rules.difference(start, end) for start, end in pairs]
print(json.dumps([(time.perf_counter() - begin) / len(pairs), [length.hours * 3600 + length.seconds for length in found]]))
"""


def business_time(folder: Path) -> Iterator[Goal]:
    """The table form on a million pairs, and the single form on a thousand of them."""
    pairs = _pairs(1_000_000)
    yield Goal("pairs of times in the table", _pairs_a_second(pairs) / 1000, at_least=200, unit=" thousand a second")
    file = folder / "pairs.json"
    file.write_text(json.dumps(pairs[:1000]), encoding="utf-8")
    ours, theirs = _by_turns((OURS, Path(sys.executable)), (THEIRS, rival_python("businesstimedelta")), file)
    yield Goal("one pair, of `businesstimedelta`", ours / theirs, at_most=1)


def _pairs(count: int) -> list[tuple[int, int]]:
    """So many instants in two years, each with a later one, up to two weeks away."""
    rng = random.Random(20251)
    begin = int(datetime(2025, 1, 1, tzinfo=UTC).timestamp())
    starts = [begin + rng.randrange(710 * 86400) for _ in range(count)]
    return [(start, start + rng.randrange(14 * 86400)) for start in starts]


def _pairs_a_second(pairs: list[tuple[int, int]]) -> float:
    """How many DuckDB finds in a second, the making of the table included: the median of some rounds."""
    import duckdb
    import pyarrow as pa

    calendar, connection = Calendar.model_validate(OFFICE), duckdb.connect()
    starts, ends = (pa.array(column, pa.int64()) for column in zip(*pairs, strict=True))
    connection.register("given", pa.table({"a": starts, "b": ends}))
    connection.execute("CREATE TABLE pairs AS FROM given").fetchall()
    speeds = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        table = columns(calendar_table(business_clock(calendar), FIRST, LAST))
        connection.register("calendar", pa.table(table))
        ((count, _),) = connection.execute(
            f"SELECT count(length), sum(length) FROM ({between_query(table)})"
        ).fetchall()
        speeds.append(len(pairs) / (time.perf_counter() - begin))
        assert count == len(pairs)
    return statistics.median(speeds)


def _by_turns(one: tuple[str, Path], other: tuple[str, Path], file: Path) -> tuple[float, float]:
    """The median seconds that a call of each takes."""
    seconds: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        found = [_process(script, python, file) for script, python in (one, other)]
        for times, (call, _) in zip(seconds, found, strict=True):
            times.append(call)
        alike = sum(mine == theirs for mine, theirs in zip(found[0][1], found[1][1], strict=True))
        print(f"{found[0][0] * 1e6:9.1f} and {found[1][0] * 1e6:9.1f} µs a call, {alike} found alike", file=sys.stderr)
    return statistics.median(seconds[0]), statistics.median(seconds[1])


def _process(script: str, python: Path, file: Path) -> tuple[float, list[int]]:
    ran = subprocess.run(
        [python, "-c", script, file, json.dumps(OFFICE)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    seconds, lengths = json.loads(ran.stdout)
    return seconds, lengths
