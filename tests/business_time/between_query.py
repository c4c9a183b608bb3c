"""The arithmetic that the calendar table describes, as a query: whole numbers, CASE, and joins on equality."""

from __future__ import annotations

from collections.abc import Iterable


def between_query(columns: Iterable[str]) -> str:
    """Business time from `a` to `b` of each of the `pairs`, and the local day of `a`; `columns` are those of `calendar`."""
    count = sum(name.startswith("opens_") for name in columns)
    local_day = "CASE WHEN a - x.start < x.turns_at THEN x.local_day ELSE x.next_local_day END"
    return (
        f"SELECT {_open_before('b', 'y', count)} - ({_open_before('a', 'x', count)}) AS length, {local_day} AS local_day "
        "FROM pairs JOIN calendar x ON x.start = a - a % 86400 JOIN calendar y ON y.start = b - b % 86400"
    )


def _open_before(instant: str, day: str, count: int) -> str:
    second = f"({instant} - {day}.start)"
    clamped = (
        f"CASE WHEN {second} < {day}.opens_{i} THEN 0 WHEN {second} > {day}.closes_{i} "
        f"THEN {day}.closes_{i} - {day}.opens_{i} ELSE {second} - {day}.opens_{i} END"
        for i in range(1, count + 1)
    )
    return " + ".join([f"{day}.open_before", *clamped])
