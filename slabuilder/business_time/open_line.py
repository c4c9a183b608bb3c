"""All open stretches of a calendar on one line, so that time can be measured along it.

The line is known for some whole years, and grows as it is asked for more of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from slabuilder.business_time.offsets import DAY, EPOCH, Piece, clock_of_year, first_shown, latest_reading
from slabuilder.business_time.open_year import OpenDaysOf, Stretch, open_year

YEARS = range(1000, 3000)
"""The years that an agreement can name."""

_YEARS_CLOSED = 5
"""Who is closed for so long never opens again: the hours of weekdays and public holidays come back every year."""


class NeverOpens(ValueError):
    """A calendar that does not open again, so that no business time passes on it."""


class OutOfReach(ValueError):
    """An instant in a year that no agreement can name."""


class OpenLine:
    """The open time before instants, and the instants that have so much open time before them; both in seconds."""

    def __init__(self, zone: ZoneInfo, days_of: OpenDaysOf, last_named: int) -> None:
        """`last_named` is the last year in which a day is named that is closed or has hours of its own."""
        self._zone = zone
        self._days_of = days_of
        self._last_named = last_named
        self._years = range(0)
        self._start = self._end = 0  # the first instant of the years, and the first after them
        self._before_start = self._before_end = 0  # the open time before these, counted from some instant
        self._closed_first = self._closed_last = 0  # how many of the first and last of the years are closed throughout
        self._starts: list[int] = []  # of stretches
        self._ends: list[int] = []
        self._before: list[int] = []  # the open time before each stretch
        self._days: list[int] = []  # on which it opens
        self._closes: list[int] = []  # the end of the last stretch of each of these

    def open_before(self, instant: int) -> int:
        """The open time before `instant`; only differences mean anything."""
        self._reach(instant)
        index = bisect_right(self._starts, instant) - 1
        if index < 0:
            return self._before_start
        return self._before[index] + min(instant, self._ends[index]) - self._starts[index]

    def open_at(self, open_before: int) -> int:
        """The open instant with so much open time before it; NeverOpens if there is none."""
        while open_before >= self._before_end:
            self._append_unless_closed()
        while open_before < self._before_start:
            self._prepend_unless_closed()
        index = bisect_right(self._before, open_before) - 1
        return self._starts[index] + open_before - self._before[index]

    def next_open(self, instant: int) -> int:
        """`instant` if it is open, or else the next one that is; NeverOpens if there is none."""
        return self.open_at(self.open_before(instant))

    def days_later(self, instant: int, count: int) -> int:
        """The same time of day as at the next open instant, on the `count`-th opening day after that.

        Where it is closed at that time, it is the next opening of that day; after the last one, the day's close.
        """
        start = self.next_open(instant)
        day, second = latest_reading(self._clock(start), start)
        while (index := bisect_right(self._days, day) - 1 + count) >= len(self._days):
            self._append_unless_closed()
        midnight, close = self._days[index] * DAY, self._closes[index]
        same_time = first_shown(self._clock(midnight), midnight + second)
        return close if same_time >= close else self.next_open(same_time)

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The open stretches from `start` up to `end`; parts of them at the edges."""
        self._reach(start)
        self._reach(end)
        for index in range(bisect_right(self._ends, start), len(self._starts)):
            if self._starts[index] >= end:
                return
            yield max(self._starts[index], start), min(self._ends[index], end)

    def day_at(self, instant: int) -> int:
        """The day that it is in the calendar's zone, counted from 1970."""
        return latest_reading(self._clock(instant), instant)[0]

    def next_day_from(self, instant: int) -> int:
        """The first instant of the day after that."""
        return first_shown(self._clock(instant), (self.day_at(instant) + 1) * DAY)

    def _reach(self, instant: int) -> None:
        if self._start <= instant < self._end:
            return
        if not self._years:
            year = _year(instant)
            self._years = range(year, year)
            self._start = self._end = open_year(self._zone, year, self._days_of).start
        while instant >= self._end:
            self._append()
        while instant < self._start:
            self._prepend()

    def _clock(self, instant: int) -> tuple[Piece, ...]:
        return clock_of_year(self._zone, _year(instant))

    def _append_unless_closed(self) -> None:
        closed = range(self._years.stop - self._closed_last, self._years.stop)
        if len(closed) >= _YEARS_CLOSED and closed.stop > self._last_named:
            raise NeverOpens(f"the calendar never opens again: it is closed on every day from {closed.start} on")
        self._append()

    def _prepend_unless_closed(self) -> None:
        closed = range(self._years.start, self._years.start + self._closed_first)
        if len(closed) >= _YEARS_CLOSED:
            raise NeverOpens(f"the calendar was not open earlier: it is closed on every day before {closed.stop}")
        self._prepend()

    def _append(self) -> None:
        year = _within_reach(self._years.stop)
        found = open_year(self._zone, year, self._days_of)
        days, closes = _days(found.stretches)
        self._starts += [stretch.start for stretch in found.stretches]
        self._ends += [stretch.end for stretch in found.stretches]
        for stretch in found.stretches:
            self._before.append(self._before_end)
            self._before_end += stretch.end - stretch.start
        self._days += days
        self._closes += closes
        self._end = found.end
        self._years = range(self._years.start, year + 1)
        self._closed_last = 0 if days else self._closed_last + 1

    def _prepend(self) -> None:
        year = _within_reach(self._years.start - 1)
        found = open_year(self._zone, year, self._days_of)
        days, closes = _days(found.stretches)
        self._starts[:0] = [stretch.start for stretch in found.stretches]
        self._ends[:0] = [stretch.end for stretch in found.stretches]
        before = []
        for stretch in reversed(found.stretches):
            self._before_start -= stretch.end - stretch.start
            before.append(self._before_start)
        self._before[:0] = before[::-1]
        self._days[:0] = days
        self._closes[:0] = closes
        self._start = found.start
        self._years = range(year, self._years.stop)
        self._closed_first = 0 if days else self._closed_first + 1


def _year(instant: int) -> int:
    return (EPOCH + timedelta(seconds=instant)).year


def _within_reach(year: int) -> int:
    if year not in YEARS:
        raise OutOfReach(f"business time is known for the years {YEARS.start} to {YEARS.stop - 1} only")
    return year


def _days(stretches: tuple[Stretch, ...]) -> tuple[list[int], list[int]]:
    closes = {stretch.day: stretch.end for stretch in stretches}
    return list(closes), list(closes.values())
