"""The opening hours of a calendar.

Business hours run while the calendar is open. Where it opens for more hours in the week, a deadline of 4 business hours comes
sooner on the clock, and the team has more time to work in; where it opens for fewer, the reverse.
"""

from __future__ import annotations

from slabuilder.cycles.change import Judgement, change_rule
from slabuilder.cycles.compared import Compared
from slabuilder.cycles.facts import Fact
from slabuilder.cycles.opening import calendars_called, hours, more_open_is_heavier, sides_on, week_minutes
from slabuilder.cycles.words import was
from slabuilder.quantities.dates import OpenHours


@change_rule(
    code="CHG020",
    name="opening-hours",
    places=("calendars.*.open.*",),
    judges="""
calendars[office].open: {mon-thu: "09:00-17:00", fri: "09:00-19:00"}
""",
    leaves="""
calendars[office].closed: {2026-11-26: Thanksgiving}
""",
)
def opening_hours(fact: Fact, compared: Compared) -> Judgement:
    """A weekday that opens, that closes, or that has other hours."""
    before, after = (week_minutes(calendar) for calendar in calendars_called(compared, fact.way[1]))
    now, then = (" and ".join(map(_times, value)) if value else "closed" for value in (fact.after, fact.before))
    says = f"calendar {fact.way[1]}, {fact.way[3]}: {was(now, then)}; {hours(after)} a week, was {hours(before)}"
    return more_open_is_heavier(says, before, after, *sides_on(compared, fact.way[1]))


def _times(stretch: OpenHours) -> str:
    return f"{_time(stretch.start)}-{_time(stretch.end)}"


def _time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
