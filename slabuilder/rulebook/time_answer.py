"""What a calendar of an agreement says about business time: when a duration is over, or how much of it has passed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.calendars import Calendar
from slabuilder.business_time.clock import BusinessClock, business_clock
from slabuilder.business_time.holidays_of import UnknownHolidays
from slabuilder.business_time.open_line import NeverOpens, OutOfReach
from slabuilder.conditions.lead import instant
from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.errors import UsageError
from slabuilder.loading import Loaded
from slabuilder.quantities import Duration, QuantityError
from slabuilder.quantities.durations import duration


@dataclass(frozen=True, slots=True)
class TimeQuestion:
    """What is asked, as it was written: from when, and either what is to be added or until when; on which calendar."""

    start: str
    add: str | None
    end: str | None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class TimeAnswer:
    """Two instants on a calendar, the duration between them if one was added, and the business time.

    `counted_from` is the first open instant from `start` on, if there is one; `closures` are the days on the way on
    which it is closed although their weekday is not.
    """

    calendar: str
    zone: str
    start: datetime
    counted_from: datetime | None
    added: Duration | None
    end: datetime
    between: timedelta
    closures: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Timed:
    """The answer; or none, and every diagnostic of why, with the texts they speak of, by name."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    answer: TimeAnswer | None = None


def timed(loaded: Loaded, name: str, question: TimeQuestion) -> Timed:
    """What the agreement that was `loaded` from the file called `name` says; UsageError where the question makes no sense."""
    if loaded.agreement is None:
        return Timed(loaded.diagnostics, {name: loaded.text})
    calendar = _calendar(loaded.agreement, question.calendar)
    try:
        answer = _answer(calendar, question)
    except UnknownHolidays as fault:
        raise UsageError(f"the calendar {calendar.id} has no holidays: {fault}", fault.help) from fault
    except (NeverOpens, OutOfReach) as fault:
        raise UsageError(f"no time can be told on the calendar {calendar.id}: {fault}") from fault
    return Timed(loaded.diagnostics, {name: loaded.text}, answer)


def _calendar(agreement: Agreement, id: str | None) -> Calendar:
    calendars = {calendar.id: calendar for calendar in agreement.calendars}
    if id is None:
        return agreement.calendars[0]
    if id not in calendars:
        close = nearest(id, calendars)
        help = f"did you mean {close}?" if close else f"the calendars are {', '.join(calendars)}"
        raise UsageError(f"there is no calendar {id!r}", help)
    return calendars[id]


def _answer(calendar: Calendar, question: TimeQuestion) -> TimeAnswer:
    clock, zone = business_clock(calendar), ZoneInfo(calendar.timezone)
    start = _instant("--from", question.start, zone)
    added = None if question.add is None else _duration(question.add)
    if added is not None:
        end = clock.add(start, added)
    elif question.end is not None:
        end = _instant("--to", question.end, zone)
    else:
        raise UsageError("nothing to add and no end", "add --add '4 business hours', or --to with a time")
    first, last = (time.astimezone(zone).date() for time in sorted((start, end)))
    between, closures = clock.between(start, end), tuple(clock.closures(first, last))
    return TimeAnswer(calendar.id, calendar.timezone, start, _counted_from(clock, start), added, end, between, closures)


def _counted_from(clock: BusinessClock, start: datetime) -> datetime | None:
    try:
        return clock.next_open(start)
    except NeverOpens:
        return None


def _instant(option: str, text: str, zone: ZoneInfo) -> datetime:
    try:
        return instant(text, zone)
    except QuantityError as fault:
        raise UsageError(f"{option}: {expected(str(fault), text)}", fault.help) from fault


def _duration(text: str) -> Duration:
    try:
        return duration(text)
    except QuantityError as fault:
        raise UsageError(f"--add: {expected(str(fault), text)}", fault.help) from fault


def time_json(answer: TimeAnswer) -> dict[str, Any]:
    """The answer as JSON values, its times as the calendar's zone shows them."""
    zone = ZoneInfo(answer.zone)
    return {
        "calendar": answer.calendar,
        "timezone": answer.zone,
        "from": answer.start.astimezone(zone).isoformat(),
        "counted_from": answer.counted_from and answer.counted_from.astimezone(zone).isoformat(),
        "add": answer.added and str(answer.added),
        "to": answer.end.astimezone(zone).isoformat(),
        "business_seconds": answer.between // timedelta(seconds=1),
        "closed": [{"date": day.isoformat(), "reason": reason} for day, reason in answer.closures],
    }
