"""The oracle: walks through a stretch of time minute by minute, and reads the clock on the wall through zoneinfo."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from slabuilder.agreement.calendars import Calendar

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Office:
    """A calendar in plain words, for both the oracle and what it judges."""

    timezone: str
    week: Mapping[str, str]
    closed: tuple[date, ...] = ()
    half_days: Mapping[date, str] | None = None

    def calendar(self) -> Calendar:
        words = {
            "id": "office",
            "timezone": self.timezone,
            "open": self.week,
            "closed": {str(day): "closed" for day in self.closed},
            "half_days": {str(day): hours for day, hours in (self.half_days or {}).items()},
        }
        return Calendar.model_validate(words)

    def shows_open(self, wall: datetime) -> bool:
        """Whether it is open while the clock on the wall shows this."""
        day = wall.date()
        weekday = WEEKDAYS[day.weekday()]
        hours = next((hours for days, hours in self.week.items() if weekday in named(days)), "")
        if day in self.closed:
            hours = ""
        if self.half_days and day in self.half_days:
            hours = self.half_days[day]
        shown = f"{wall:%H:%M}"
        return any(
            start <= shown < end for start, end in (part.strip().split("-") for part in hours.split(",") if part)
        )


@cache
def named(days: str) -> tuple[str, ...]:
    """The weekdays from the first to the last of `mon-fri`."""
    first, last = days.split("-") if "-" in days else (days, days)
    return WEEKDAYS[WEEKDAYS.index(first) : WEEKDAYS.index(last) + 1]


class Walk:
    """What was seen on a walk of so many days: the minutes that were open, and what the clock had shown by then."""

    def __init__(self, office: Office, first: date, days: int) -> None:
        zone = ZoneInfo(office.timezone)
        self.start = datetime(first.year, first.month, first.day, tzinfo=UTC)
        self.minutes = days * 24 * 60
        self.open: list[int] = []
        self.latest: list[datetime] = []  # for each of these, the latest that the clock had shown
        self.repeats: list[bool] = []  # and whether it showed it for the second time
        self.days: dict[date, list[int]] = {}  # the places of these in the lists, by day
        self.odd = 0  # the minutes in which the clock did not show the next minute
        latest = (self.start - A_MINUTE).astimezone(zone).replace(tzinfo=None)
        for minute in range(self.minutes):
            wall = (self.start + minute * A_MINUTE).astimezone(zone).replace(tzinfo=None)
            self.odd += wall != latest + A_MINUTE
            latest = max(latest, wall)
            if office.shows_open(wall):
                self.days.setdefault(latest.date(), []).append(len(self.open))
                self.open.append(minute)
                self.latest.append(latest)
                self.repeats.append(wall < latest)

    def at(self, minute: int) -> datetime:
        return self.start + minute * A_MINUTE

    def between(self, start: int, end: int) -> int:
        """How many open minutes were met from one to the other."""
        return bisect_left(self.open, end) - bisect_left(self.open, start)

    def after(self, start: int, count: int) -> int:
        """The open minute that was met after so many others."""
        return self.open[bisect_left(self.open, start) + count]

    def days_after(self, start: int, count: int) -> int:
        """The same time on the `count`-th opening day after the day of the first open minute from `start` on."""
        begun = bisect_left(self.open, start)
        latest = self.latest[begun]
        opening_days = list(self.days)
        day = opening_days[opening_days.index(latest.date()) + count]
        wanted = latest + (day - latest.date()) + A_MINUTE * self.repeats[begun]
        from_then = [i for i in self.days[day] if self.latest[i] >= wanted]
        return self.open[from_then[0]] if from_then else self.open[self.days[day][-1]] + 1
