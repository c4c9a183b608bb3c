"""Where clocks are put forward and back, against the files of the time zone database, read here byte by byte."""

from __future__ import annotations

import importlib.resources
import struct
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from slabuilder.business_time.offsets import DAY, Piece, clock_of_year, first_shown, latest_reading

ZONES = sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone)


def file_of(zone: str) -> bytes:
    """The file that ZoneInfo reads: the system's, or else the package's."""
    for folder in zoneinfo.TZPATH:
        if (file := Path(folder, zone)).is_file():
            return file.read_bytes()
    return importlib.resources.files("tzdata.zoneinfo").joinpath(*zone.split("/")).read_bytes()


def changes(data: bytes) -> Iterator[tuple[int, int]]:
    """The instants from 1900 on at which the offset changes, with the new one, from the second part of a TZif file."""
    _, utc, std, leaps, times, types, letters = _header(data, 0)
    begin = 44 + times * 5 + types * 6 + letters + leaps * 8 + std + utc
    magic, *_, times, types, _ = _header(data, begin)
    assert magic == b"TZif"
    instants = struct.unpack_from(f">{times}q", data, begin + 44)
    kinds = struct.unpack_from(f">{times}B", data, begin + 44 + times * 8)
    offsets = [struct.unpack_from(">lBB", data, begin + 44 + times * 9 + kind * 6)[0] for kind in range(types)]
    before = offsets[0]
    for instant, kind in zip(instants, kinds, strict=True):
        if offsets[kind] != before and instant >= datetime(1900, 1, 1, tzinfo=UTC).timestamp():
            yield instant, offsets[kind]
        before = offsets[kind]


def _header(data: bytes, begin: int) -> tuple[bytes, int, int, int, int, int, int]:
    magic, *counts = struct.unpack_from(">4s16x6l", data, begin)
    return (magic, *counts)


def test_no_clock_is_put_forward_and_back_within_a_day() -> None:
    found = {zone: list(changes(file_of(zone))) for zone in ZONES}
    assert sum(map(len, found.values())) > 10_000
    for zone, instants in found.items():
        assert all(later - earlier > DAY for (earlier, _), (later, _) in pairwise(instants)), zone


@pytest.mark.parametrize("zone", ZONES[::12])
def test_every_change_is_found(zone: str) -> None:
    for instant, offset in [*changes(file_of(zone))][-40:]:
        clock = clock_of_year(ZoneInfo(zone), datetime.fromtimestamp(instant, UTC).year)
        assert [piece.offset for piece in clock if piece.start == instant] == [offset]
        assert all(piece.end == following.start for piece, following in pairwise(clock))


FORWARD = (Piece(0, 100 * DAY, 3600), Piece(100 * DAY, 200 * DAY, 7200))
BACK = (Piece(0, 100 * DAY, 7200), Piece(100 * DAY, 200 * DAY, 3600))


@pytest.mark.parametrize(
    ("clock", "reading", "instant"),
    [
        (FORWARD, 100 * DAY + 3599, 100 * DAY - 1),
        (FORWARD, 100 * DAY + 3600, 100 * DAY),  # skipped
        (FORWARD, 100 * DAY + 5000, 100 * DAY),
        (FORWARD, 100 * DAY + 7200, 100 * DAY),
        (FORWARD, 100 * DAY + 7201, 100 * DAY + 1),
        (BACK, 100 * DAY + 3600, 100 * DAY - 3600),  # comes twice
        (BACK, 100 * DAY + 7199, 100 * DAY - 1),
        (BACK, 100 * DAY + 7200, 100 * DAY + 3600),
    ],
)
def test_first_shown(clock: tuple[Piece, ...], reading: int, instant: int) -> None:
    assert first_shown(clock, reading) == instant


@pytest.mark.parametrize(
    ("clock", "instant", "reading"),
    [
        (FORWARD, 100 * DAY - 1, (100, 3599)),
        (FORWARD, 100 * DAY, (100, 7200)),
        (BACK, 100 * DAY - 1, (100, 7199)),
        (BACK, 100 * DAY, (100, 7200)),
        (BACK, 100 * DAY + 3599, (100, 7200)),
        (BACK, 100 * DAY + 3601, (100, 7201)),
        ((Piece(0, 100 * DAY, 0), Piece(100 * DAY, 200 * DAY, -3600)), 100 * DAY + 60, (99, DAY)),
    ],
)
def test_latest_reading(clock: tuple[Piece, ...], instant: int, reading: tuple[int, int]) -> None:
    assert latest_reading(clock, instant) == reading
