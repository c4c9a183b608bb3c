"""The opening hours of a calendar.

Business hours run while the calendar is open. Where it opens for more hours in the week, a deadline of 4 business hours comes
sooner on the clock, and the team has more time to work in; where it opens for fewer, the reverse.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.opening import (
    calendars_called,
    hours,
    more_open_is_heavier,
    sides_on,
    week_minutes,
    week_text,
)
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG020",
    name="opening-hours",
    places=("calendars.*.open",),
    judges="""
calendars[office].open: {mon-thu: "09:00-17:00", fri: "09:00-19:00"}
""",
    leaves="""
calendars[office].closed: {2026-11-26: Thanksgiving}
""",
)
def opening_hours(fact: Fact, compared: Compared) -> Judgement:
    """Days that open or close, or that have other hours."""
    before, after = (week_minutes(calendar) for calendar in calendars_called(compared, fact.way[1]))
    says = f"calendar {fact.way[1]} is open {was(week_text(fact.after), week_text(fact.before))}; {hours(after)} a week"
    if before != after:
        says += f", was {hours(before)}"
    return more_open_is_heavier(says, before, after, *sides_on(compared, fact.way[1]))
