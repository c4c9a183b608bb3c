"""Calendars: when a team is open. Durations in business time run on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import Country, Date, Hours, Id, Line, Reads, Subdivision, TimeZone
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.quantities import QuantityError
from slabuilder.quantities.dates import OpenHours

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = "(mon|tue|wed|thu|fri|sat|sun)"
# From a day to itself is refused: beside the day alone it would be the same key once more.
WEEKDAYS_PATTERN = rf"^{_DAY}(-(?!\1$){_DAY})?$"
_RANGE = re.compile(WEEKDAYS_PATTERN)


def weekdays(text: str) -> tuple[int, ...]:
    """The weekdays that `text` names, Monday as 0: `mon-fri` gives 0 to 4, `sat` gives 5; `fri-mon` runs on."""
    match = _RANGE.fullmatch(text)
    if match is None:
        short = re.sub(r"([a-z]{3})[a-z]*", r"\1", text.lower().replace(" ", ""))
        help = f"write {short}" if _RANGE.fullmatch(short) else None
        raise QuantityError("a weekday such as sat, or weekdays such as mon-fri", help)
    first, last = WEEKDAYS.index(match[1]), WEEKDAYS.index(match[3] or match[1])
    return tuple((first + offset) % 7 for offset in range((last - first) % 7 + 1))


Weekdays = Annotated[tuple[int, ...], Reads(weekdays, {"type": "string", "pattern": WEEKDAYS_PATTERN})]


class Holidays(Part):
    """The public holidays of a country, or of a part of it."""

    country: Country = key("The country whose public holidays close the calendar, in two letters.", "US")
    subdivision: Subdivision | None = key(
        "The state, province or region, as its holidays are published.", "NY", default=None
    )


def _weekdays_named_once(calendar: Calendar) -> Iterator[Finding]:
    named = [WEEKDAYS[day] for days in calendar.open for day in days]
    for day in dict.fromkeys(day for day in named if named.count(day) > 1):
        help = "name each weekday once, such as mon-thu: and fri:"
        yield Finding("SLA016", f"{day} has opening hours twice", ("open",), help, Mark.KEY)


def _closed_or_half_a_day(calendar: Calendar) -> Iterator[Finding]:
    for day in calendar.closed:
        if day in calendar.half_days:
            related = ((("closed", day.isoformat()), "closed here"),)
            message = f"{day} is closed, and has opening hours"
            yield Finding("SLA016", message, ("half_days", day.isoformat()), "take one out", Mark.KEY, related=related)


class Calendar(Part):
    """Opening hours, holidays and the time zone that both are meant in."""

    id: Id = key("The name by which teams refer to this calendar.", "us-east")
    timezone: TimeZone = key("The time zone of the opening hours.", "America/New_York")
    open: dict[Weekdays, Hours] = key(
        "The opening hours by weekday; a break divides a day in two. Days not named are closed.",
        {"mon-thu": "09:00-12:00, 13:00-17:00", "fri": "09:00-15:00"},
        min_length=1,
    )
    holidays: Holidays | None = key(
        "The public holidays on which it is closed.", {"country": "US", "subdivision": "NY"}, default=None
    )
    closed: dict[Date, Line] = key(
        "Further days on which it is closed, each with the reason.", {"2026-12-24": "Company holiday"}, default={}
    )
    half_days: dict[Date, Hours] = key(
        "Days with other hours than their weekday's, a holiday among them too.",
        {"2026-12-31": "09:00-12:00"},
        default={},
    )

    rules = (_weekdays_named_once, _closed_or_half_a_day)


def by_weekday(calendar: Calendar) -> dict[str, tuple[OpenHours, ...]]:
    """The weekdays on which `calendar` is open, from Monday on, each with its hours."""
    hours = {day: open for days, open in calendar.open.items() for day in days}
    return {WEEKDAYS[day]: hours[day] for day in sorted(hours)}
