"""The stretches of one year in which a calendar is open, as instants in UTC.

A moment is open if the clock on the wall of the calendar's zone then shows one of the day's opening hours: an hour that
comes twice is open twice, one that is skipped not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from slabuilder.business_time.calendars import Hours, OpenDays
from slabuilder.business_time.offsets import DAY, Piece, clock_of_year, day_number, first_shown

OpenDaysOf: TypeAlias = Callable[[int], OpenDays]
"""Gives the opening hours of every day of a year."""

_1970 = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The instants from `start` up to `end`, all of them open and on the same `day`, counted from 1970."""

    start: int
    end: int
    day: int


@dataclass(frozen=True, slots=True)
class OpenYear:
    """A year from its first instant up to the first of the next, and its open stretches in order."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]


def open_year(zone: ZoneInfo, year: int, days_of: OpenDaysOf) -> OpenYear:
    """The open stretches of `year`, by the clock of `zone`.

    A day begins when its midnight or anything later is first shown, and ends when the next one begins.
    """
    first, following = day_number(date(year, 1, 1)), day_number(date(year + 1, 1, 1))
    clock = clock_of_year(zone, year)
    midnights = [first_shown(clock, day * DAY) for day in range(first, following + 1)]
    stretches = tuple(
        Stretch(start, end, day)
        for day in range(first, following)
        for start, end in _stretches(clock, midnights[day - first], midnights[day - first + 1], days_of)
    )
    return OpenYear(midnights[0], midnights[-1], stretches)


def _stretches(clock: Sequence[Piece], start: int, end: int, days_of: OpenDaysOf) -> Iterator[tuple[int, int]]:
    """The open stretches of the day from `start` up to `end`; of a day that was skipped there is nothing."""
    for piece in clock:
        begin, stop = max(piece.start, start), min(piece.end, end)
        if begin < stop:
            yield from _on_the_wall(begin, stop, piece.offset, days_of)


def _on_the_wall(start: int, end: int, offset: int, days_of: OpenDaysOf) -> Iterator[tuple[int, int]]:
    """The same while the clock runs evenly; it shows two days where it was put back over midnight."""
    for shown in range((start + offset) // DAY, (end - 1 + offset) // DAY + 1):
        midnight = shown * DAY - offset
        for hours in _hours(shown, days_of):
            opens, closes = max(start, midnight + hours.start * 60), min(end, midnight + hours.end * 60)
            if opens < closes:
                yield opens, closes


def _hours(day: int, days_of: OpenDaysOf) -> Hours:
    found = _1970 + timedelta(days=day)
    return days_of(found.year).hours(found)
