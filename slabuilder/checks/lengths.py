"""Compares durations on different clocks, and says only what holds whenever both start on usual days."""

from __future__ import annotations

from collections.abc import Iterable

from slabuilder.agreement.calendars import Calendar
from slabuilder.quantities.durations import Clock, Duration, TimeUnit


def surely_longer(one: Duration, other: Duration, calendars: Iterable[Calendar]) -> bool:
    """Whether `one` ends after `other`, whichever of `calendars` business time runs on.

    A business clock stands still at night, so `4 business hours` end after `4 hours` or with them; the other way round
    nothing is sure.
    """
    if one.clock is Clock.ALWAYS and other.clock is Clock.BUSINESS:
        return False
    if _in_days(one) and _in_days(other):
        return one.count > other.count
    days = [
        sum(stretch.end - stretch.start for stretch in hours)
        for calendar in calendars
        for hours in calendar.open.values()
    ]
    return _minutes(one, min(days)) > _minutes(other, max(days))


def _in_days(duration: Duration) -> bool:
    """Whether it counts opening days, which have as many minutes as the calendar says."""
    return duration.clock is Clock.BUSINESS and duration.unit is TimeUnit.DAY


def _minutes(duration: Duration, opening_day: int) -> int:
    return duration.count * opening_day if _in_days(duration) else duration.minutes
