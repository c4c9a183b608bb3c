"""A calendar as a table that a database joins: one row for each UTC day, whole numbers only.

With it business time between instants takes no function of time zones. An instant is its whole seconds since 1970 in UTC;
its day is the row whose `start` is the instant less the seconds of the day that have passed, and these are the `second`
below. The open time before the instant, since the first row, is

    open_before + the sum over i of: clamp(second - opens_i, 0, closes_i - opens_i)

and business time is the difference of two such. Where it matters which day it is in the calendar's zone, that is

    local_day if second < turns_at, or else next_local_day

Instants outside the table's days have no row: whoever joins counts those that are left over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from slabuilder.business_time.clock import BusinessClock
from slabuilder.business_time.offsets import DAY, day_number


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A UTC day, counted from 1970; its moments are seconds after its start.

    At `turns_at` the day in the calendar's zone turns from `local_day` to `next_local_day`, both counted from 1970.
    """

    day: int
    open_before: int
    stretches: tuple[tuple[int, int], ...]
    local_day: int
    turns_at: int
    next_local_day: int


def calendar_table(clock: BusinessClock, first: date, last: date) -> tuple[CalendarDay, ...]:
    """The UTC days from `first` to `last`, both included, of the calendar of `clock`."""
    return tuple(_days(clock, day_number(first), day_number(last)))


def _days(clock: BusinessClock, first: int, last: int) -> Iterator[CalendarDay]:
    line = clock.line
    begin = line.open_before(first * DAY)
    for day in range(first, last + 1):
        start = day * DAY
        stretches = tuple((opens - start, closes - start) for opens, closes in line.stretches(start, start + DAY))
        local_day = line.day_at(start)
        turns = min(line.next_day_from(start), start + DAY)
        yield CalendarDay(
            day, line.open_before(start) - begin, _joined(stretches), local_day, turns - start, line.day_at(turns)
        )


def _joined(stretches: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The same moments in as few stretches as can be."""
    joined: list[tuple[int, int]] = []
    for opens, closes in stretches:
        if joined and joined[-1][1] == opens:
            joined[-1] = (joined[-1][0], closes)
        else:
            joined.append((opens, closes))
    return tuple(joined)


def columns(days: Sequence[CalendarDay]) -> dict[str, list[int]]:
    """The table by column; all days have as many stretches as the one with the most, those that it lacks are empty."""
    count = max((len(day.stretches) for day in days), default=0)
    found = {
        "day": [day.day for day in days],
        "start": [day.day * DAY for day in days],
        "open_before": [day.open_before for day in days],
    }
    for index in range(count):
        of_each = [day.stretches[index] if index < len(day.stretches) else (0, 0) for day in days]
        found[f"opens_{index + 1}"] = [opens for opens, _ in of_each]
        found[f"closes_{index + 1}"] = [closes for _, closes in of_each]
    return found | {
        "local_day": [day.local_day for day in days],
        "turns_at": [day.turns_at for day in days],
        "next_local_day": [day.next_local_day for day in days],
    }
