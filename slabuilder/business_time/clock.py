"""A calendar as a clock: adds durations to instants, and measures the business time between two of them.

An instant is an aware datetime, of which whole seconds count; the instants that come back are in UTC.

Business time is the open time of the calendar. So an instant at which it is closed counts as the next one at which it is
open; a duration that ends with the day's hours ends at the next opening; and adding what was measured gives the instant
again, or the next open one.

A business day is one opening day: from an instant, or the next open one, to the same time on the clock's face on the next
opening day. If the calendar is closed at that time, it is when it opens next on that day, and after its hours, when they
end. A time that is skipped that day is the moment at which the clock jumps; of a time that comes twice it is the first;
and starting from the second, it is the time at which that hour is over. So whoever starts later is never due earlier.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from slabuilder.business_time.calendars import CalendarWords, OpenDays, days_between, open_days, time_zone
from slabuilder.business_time.holidays_of import HolidaySource, public_holidays
from slabuilder.business_time.offsets import EPOCH
from slabuilder.business_time.open_line import YEARS, OpenLine, OutOfReach
from slabuilder.business_time.open_year import OpenDaysOf
from slabuilder.quantities.durations import Clock, Duration, TimeUnit

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class BusinessClock:
    """The clock of one calendar.

    It asks for public holidays a year at a time, when it comes to it: UnknownHolidays can come out of every question.
    """

    line: OpenLine
    days_of: OpenDaysOf

    def add(self, instant: datetime, duration: Duration) -> datetime:
        """When `duration` after `instant` is over, on whichever clock it runs; NeverOpens if it is never over."""
        start = _seconds(instant)
        match duration.clock, duration.unit:
            case Clock.ALWAYS, _:
                return _instant(start + duration.minutes * 60)
            case Clock.BUSINESS, TimeUnit.DAY:
                return _instant(self.line.days_later(start, duration.count))
            case Clock.BUSINESS, _:
                return _instant(self.line.open_at(self.line.open_before(start) + duration.minutes * 60))

    def add_measured(self, instant: datetime, measured: timedelta) -> datetime:
        """The open instant with `measured` as the business time between it and `instant`; NeverOpens if there is none."""
        return _instant(self.line.open_at(self.line.open_before(_seconds(instant)) + measured // _SECOND))

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The business time from `start` to `end`; negative if `end` comes first."""
        before = self.line.open_before(_seconds(start))
        return timedelta(seconds=self.line.open_before(_seconds(end)) - before)

    def next_open(self, instant: datetime) -> datetime:
        """`instant` if the calendar is open then, or else the next instant at which it is; NeverOpens if there is none."""
        return _instant(self.line.next_open(_seconds(instant)))

    def closures(self, first: date, last: date) -> Iterator[tuple[date, str]]:
        """The days from `first` to `last`, both included, that are closed although their weekday is not, and why."""
        for day in days_between(first, last):
            days = self.days_of(day.year)
            if day in days.closures and days.week[day.weekday()] and not days.is_open(day):
                yield day, days.closures[day]


def business_clock(calendar: CalendarWords, holidays: HolidaySource = public_holidays) -> BusinessClock:
    """The clock of `calendar`. UnknownTimeZone if its zone is not one."""

    @cache
    def days_of(year: int) -> OpenDays:
        return open_days(calendar, date(year, 1, 1), date(year, 12, 31), holidays)

    last_named = max((day.year for day in (*calendar.closed, *calendar.half_days)), default=0)
    return BusinessClock(OpenLine(time_zone(calendar.timezone), days_of, last_named), days_of)


def _seconds(instant: datetime) -> int:
    if instant.year not in YEARS:
        raise OutOfReach(f"{instant.isoformat()} is not in the years {YEARS.start} to {YEARS.stop - 1}")
    return (instant - EPOCH) // _SECOND


def _instant(seconds: int) -> datetime:
    return EPOCH + timedelta(seconds=seconds)
