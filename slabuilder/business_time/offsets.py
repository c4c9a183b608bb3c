"""The clock of a time zone as pieces of time: within each it runs evenly, between two of them it is put forward or back.

Instants are whole seconds since 1970 in UTC. What a clock shows is counted alike, as if it showed UTC.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = 24 * 60 * 60
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

MARGIN = 3 * DAY
"""More than any clock is away from UTC and was ever put back, taken together."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The instants from `start` up to `end`, in which the clock is `offset` seconds ahead of UTC."""

    start: int
    end: int
    offset: int

    @property
    def shows_until(self) -> int:
        """What the clock shows when the piece ends."""
        return self.end + self.offset


def day_number(day: date) -> int:
    """The days from 1970 to `day`."""
    return day.toordinal() - EPOCH.toordinal()


@lru_cache(maxsize=4096)
def clock_of_year(zone: ZoneInfo, year: int) -> tuple[Piece, ...]:
    """The pieces of `zone` in `year`, in order, with a margin on both sides.

    The clock is looked at once a day: no zone has ever been put forward and back again within one.
    """
    start, end = day_number(date(year, 1, 1)) * DAY - MARGIN, day_number(date(year + 1, 1, 1)) * DAY + MARGIN
    found = []
    begun, offset = start, _offset(zone, start)
    for before in range(start, end, DAY):
        while _offset(zone, before + DAY) != offset:
            change = _change(zone, max(before, begun), before + DAY, offset)
            found.append(Piece(begun, change, offset))
            begun, offset = change, _offset(zone, change)
    return (*found, Piece(begun, end, offset))


def _change(zone: ZoneInfo, before: int, after: int, offset: int) -> int:
    """The first instant between the two that no longer has `offset`."""
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(zone, middle) == offset:
            before = middle
        else:
            after = middle
    return after


def _offset(zone: ZoneInfo, instant: int) -> int:
    offset = (EPOCH + timedelta(seconds=instant)).astimezone(zone).utcoffset()
    assert offset is not None
    return offset // timedelta(seconds=1)


def first_shown(clock: Iterable[Piece], reading: int) -> int:
    """The first instant at which the clock shows `reading` or later.

    That is the first of the two where a reading comes twice, and the jump where it is skipped.
    """
    return next(max(piece.start, reading - piece.offset) for piece in clock if piece.shows_until > reading)


def latest_reading(clock: Iterable[Piece], instant: int) -> tuple[int, int]:
    """The latest that the clock has shown until `instant`: a day, counted from 1970, and the second of that day.

    While readings come a second time it stands still, so that a later instant never has an earlier reading. Where the
    clock is put back at midnight, it stands at second 86,400 of the old day.
    """
    *earlier, here = [piece for piece in clock if piece.start <= instant]
    shows = instant + here.offset
    stood = max((piece.shows_until for piece in earlier), default=shows)
    if shows >= stood:
        return divmod(shows, DAY)
    day, second = divmod(stood - 1, DAY)
    return day, second + 1
