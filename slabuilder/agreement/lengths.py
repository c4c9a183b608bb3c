"""Compares durations on different clocks, and says only what holds whenever both start on usual days."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from slabuilder.agreement.calendars import Calendar
from slabuilder.quantities.durations import Clock, Duration, TimeUnit

A_DAY = 24 * 60


def surely_longer(one: Duration, other: Duration, calendars: Iterable[Calendar]) -> bool:
    """Whether `one` ends after `other`, whichever of `calendars` business time runs on.

    A business clock stands still at night, so `4 business hours` end after `4 hours` or with them; the other way round
    nothing is sure.
    """
    return all(_surely_longer_on(calendar, one, other) for calendar in calendars)


def _surely_longer_on(calendar: Calendar, one: Duration, other: Duration) -> bool:
    if one.clock is Clock.ALWAYS and other.clock is Clock.BUSINESS:
        return False
    if one.clock is Clock.BUSINESS and other.clock is Clock.ALWAYS:
        return least_elapsed(one, calendar) > other.minutes
    if _in_days(one) and _in_days(other):
        return one.count > other.count
    days = opening_days(calendar)
    return _minutes(one, min(days)) > _minutes(other, max(days))


def opening_days(calendar: Calendar) -> tuple[int, ...]:
    """The opening minutes of each weekday on which `calendar` opens."""
    return tuple(
        sum(stretch.end - stretch.start for stretch in hours)
        for weekdays, hours in calendar.open.items()
        for _ in weekdays
    )


def longest_closed(calendar: Calendar) -> int:
    """The minutes of the longest time in a usual week in which `calendar` does not open: a night, or a weekend."""
    open = sorted(
        (day * A_DAY + stretch.start, day * A_DAY + stretch.end)
        for weekdays, hours in calendar.open.items()
        for day in weekdays
        for stretch in hours
    )
    again = (open[0][0] + 7 * A_DAY, open[0][1] + 7 * A_DAY)
    return max(start - end for (_, end), (start, _) in pairwise([*open, again]))


def least_elapsed(duration: Duration, calendar: Calendar) -> int:
    """How many minutes have passed at least when a business `duration` on `calendar` is over: nights and weekends too."""
    days = opening_days(calendar)
    touched = duration.count if _in_days(duration) else -(-duration.minutes // max(days))
    weeks, rest = divmod(touched - 1, len(days))
    hours = [stretch for hours in calendar.open.values() for stretch in hours]
    opening = max(stretch.end for stretch in hours) - min(stretch.start for stretch in hours)
    return max((weeks * 7 + rest) * A_DAY - opening, _minutes(duration, min(days)))


def _in_days(duration: Duration) -> bool:
    """Whether it counts opening days, which have as many minutes as the calendar says."""
    return duration.clock is Clock.BUSINESS and duration.unit is TimeUnit.DAY


def _minutes(duration: Duration, opening_day: int) -> int:
    return duration.count * opening_day if _in_days(duration) else duration.minutes
