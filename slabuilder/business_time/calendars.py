"""A calendar with its holidays resolved: on which days it is open, and when.

The agreement's own description of a calendar fits `CalendarWords`; this room knows nothing else of agreements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from slabuilder.business_time.holidays_of import HolidaySource
from slabuilder.diagnostics.nearest import nearest
from slabuilder.quantities.dates import OpenHours

Hours = tuple[OpenHours, ...]


class HolidayWords(Protocol):
    """Whose public holidays close a calendar."""

    @property
    def country(self) -> str: ...
    @property
    def subdivision(self) -> str | None: ...


class CalendarWords(Protocol):
    """A calendar as it is described: weekdays count from Monday as 0."""

    @property
    def timezone(self) -> str: ...
    @property
    def open(self) -> Mapping[tuple[int, ...], Hours]: ...
    @property
    def holidays(self) -> HolidayWords | None: ...
    @property
    def closed(self) -> Mapping[date, str]: ...
    @property
    def half_days(self) -> Mapping[date, Hours]: ...


class UnknownTimeZone(ValueError):
    """A time zone that the time zone database does not have; `help` names the nearest that it has."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no time zone {name}")
        close = nearest(name, available_timezones())
        self.help = f"did you mean {close}?" if close else "write a zone such as America/New_York or Europe/Berlin"


@dataclass(frozen=True, slots=True)
class OpenDays:
    """The opening hours of every day from `first` to `last`, in local time of `zone`.

    `closures` has the days on which it is closed although their weekday is open, with the reason; `half_days` has days
    with hours of their own, and goes before everything else.
    """

    zone: ZoneInfo
    first: date
    last: date
    week: tuple[Hours, ...]
    closures: Mapping[date, str]
    half_days: Mapping[date, Hours]

    def hours(self, day: date) -> Hours:
        """The opening hours of `day`; none where it is closed. A ValueError for a day that was not resolved."""
        if not self.first <= day <= self.last:
            raise ValueError(f"{day} is not among the days from {self.first} to {self.last}")
        if day in self.half_days:
            return self.half_days[day]
        return () if day in self.closures else self.week[day.weekday()]

    def minutes(self, day: date) -> int:
        """For how many minutes it is open on `day`."""
        return sum(stretch.end - stretch.start for stretch in self.hours(day))

    def is_open(self, day: date) -> bool:
        """Whether it is open on `day` at all."""
        return bool(self.hours(day))

    @property
    def usual_days_per_week(self) -> int:
        """On how many weekdays it is open in a week without holidays."""
        return sum(1 for hours in self.week if hours)


def open_days(calendar: CalendarWords, first: date, last: date, holidays: HolidaySource) -> OpenDays:
    """`calendar` resolved for the days from `first` to `last`; UnknownTimeZone or UnknownHolidays where it cannot be.

    Its opening hours name each weekday at most once.
    """
    week: list[Hours] = [()] * 7
    for weekdays, hours in calendar.open.items():
        for weekday in weekdays:
            week[weekday] = hours
    closures = dict(_public_holidays(calendar, first, last, holidays)) | dict(calendar.closed)
    return OpenDays(time_zone(calendar.timezone), first, last, tuple(week), closures, dict(calendar.half_days))


def time_zone(name: str) -> ZoneInfo:
    """The time zone that `name` names in the time zone database."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownTimeZone(name) from None


def _public_holidays(
    calendar: CalendarWords, first: date, last: date, holidays: HolidaySource
) -> Iterator[tuple[date, str]]:
    if calendar.holidays is None:
        return
    for year in range(first.year, last.year + 1):
        for day, name in holidays(calendar.holidays.country, calendar.holidays.subdivision, year).items():
            if first <= day <= last:
                yield day, name


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
