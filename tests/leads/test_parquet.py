"""A Parquet file gives the same table, and the same faults, as its values one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from slabuilder.errors import UnreadableError
from slabuilder.leads.parquet import parquet_row
from slabuilder.leads.rows import RowFault, Told
from slabuilder.leads.store import Leads
from tests.conditions.situations import FIELDS, texts
from tests.leads.random_rules import leads_of_all_types

ODD = ("abc", "1_200", "12.5", "yes", "TRUE", "2026-02-30", "2026-03-08T02:30", "a\0b", "9" * 16, " 7 ", "")


def table_of(leads: Leads) -> list[tuple[Any, ...]]:
    return leads.connection.execute('SELECT * FROM leads ORDER BY "lead number"').fetchall()


def both_ways(columns: dict[str, pa.Array], file: Path) -> tuple[list[Any], list[Any], Told, Told]:
    """The tables that come of a Parquet file with these columns, and of the values that it gives back, and what is told."""
    parquet.write_table(pa.table(columns), file)
    whole, told = leads_of_all_types(), Told()
    whole.fill_from(file, told)
    one_by_one, told_one_by_one = leads_of_all_types(), Told()
    rows = [row for number in range(1, 1 + len(next(iter(columns.values())))) if (row := parquet_row(file, number))]
    one_by_one.fill(rows, told_one_by_one)
    return table_of(whole), table_of(one_by_one), told, told_one_by_one


def ordered(faults: list[RowFault]) -> list[RowFault]:
    return sorted(faults, key=lambda fault: (fault.number, fault.field or ""))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(*(st.none() | texts() | st.sampled_from(ODD) for _ in FIELDS)), min_size=1, max_size=5))
def test_texts(tmp_path: Path, rows: list[tuple[str | None, ...]]) -> None:
    columns = {
        name: pa.array(values, pa.string()) for name, values in zip(FIELDS, zip(*rows, strict=True), strict=True)
    }
    whole, one_by_one, told, expected = both_ways(columns, tmp_path / "leads.parquet")
    assert whole == one_by_one
    assert ordered(told.faults) == ordered(expected.faults)
    assert told.leads == expected.leads == len(whole)


MOMENT = datetime(2026, 3, 8, 6, 59, 59, 999_999, tzinfo=UTC)
NATIVE: dict[str, tuple[str, pa.Array, list[Any]]] = {
    "whole numbers": ("employees", pa.array([40, -1, None]), [40, -1, None]),
    "floats that are whole": ("employees", pa.array([40.0, float("nan"), None]), [40, None, None]),
    "whole numbers for decimals": ("growth", pa.array([40, None]), [Decimal(40), None]),
    "floats": ("growth", pa.array([0.1, -2.5, float("nan")]), [Decimal("0.1"), Decimal("-2.5"), None]),
    "decimals": ("budget", pa.array([Decimal("12500.50"), None]), [Decimal("12500.5"), None]),
    "truths": ("requested_demo", pa.array([True, False, None]), [True, False, None]),
    "days": ("founded", pa.array([date(2026, 3, 8), None]), [date(2026, 3, 8), None]),
    "instants": (
        "last_seen",
        pa.array([MOMENT, None], pa.timestamp("us", tz="America/New_York")),
        [datetime(2026, 3, 8, 6, 59, 59), None],  # noqa: DTZ001
    ),
    "times in the agreement's zone": (
        "last_seen",
        pa.array([datetime(2026, 7, 1, 12), None], pa.timestamp("ms")),  # noqa: DTZ001
        [datetime(2026, 7, 1, 16), None],  # noqa: DTZ001
    ),
    "choices as a dictionary": ("state", pa.array(["CT", "İZMİR ", None]).dictionary_encode(), ["ct", "izmir", None]),
}


@pytest.mark.parametrize("what", NATIVE)
def test_values_of_the_file(what: str, tmp_path: Path) -> None:
    name, column, expected = NATIVE[what]
    file = tmp_path / "leads.parquet"
    parquet.write_table(pa.table({name: column}), file)
    leads, told = leads_of_all_types(), Told()
    leads.fill_from(file, told)
    assert told.faults == []
    found = leads.connection.execute(f'SELECT "{name}" FROM leads ORDER BY "lead number"').fetchall()
    assert [value for (value,) in found] == expected


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("employees", pa.array([1.5])),
        ("employees", pa.array([10**15])),
        ("employees", pa.array([True])),
        ("growth", pa.array([float("inf")])),
        ("growth", pa.array([Decimal("0.1234567")])),
        ("job_title", pa.array([7])),
        ("requested_demo", pa.array([1])),
        ("founded", pa.array([datetime(2026, 7, 1, 12)])),  # noqa: DTZ001
    ],
    ids=str,
)
def test_a_value_that_is_none_of_its_field_is_told(name: str, column: pa.Array, tmp_path: Path) -> None:
    file = tmp_path / "leads.parquet"
    parquet.write_table(pa.table({name: column}), file)
    leads, told = leads_of_all_types(), Told()
    leads.fill_from(file, told)
    (fault,) = told.faults
    assert (fault.number, fault.field, told.leads, table_of(leads)) == (1, name, 0, [])
    assert fault.message.startswith(f"{name}: expected ")


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    (tmp_path / "leads.parquet").write_text("lead_id,state\n", encoding="utf-8")
    for file in ("leads.parquet", "missing.parquet"):
        with pytest.raises(UnreadableError, match=file):
            leads_of_all_types().fill_from(tmp_path / file, Told())
