"""Days on which a calendar is closed, or has hours of its own.

A day off stops the clock of all deadlines, and nobody works on leads. A day off less is a working day more.
"""

from __future__ import annotations

from datetime import date

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.opening import calendars_called, hours, minutes_on, more_open_is_heavier, sides_on
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG021",
    name="single-days",
    places=(
        "calendars.*.closed.*",
        "calendars.*.half_days.*",
    ),
    judges="""
calendars[office].closed: {2026-11-26: Thanksgiving}
""",
    leaves="""
calendars[office].open: {mon-thu: "09:00-17:00"}
""",
)
def single_days(fact: Fact, compared: Compared) -> Judgement:
    """A day that is off, that no longer is, or that has other hours; or only another reason for it."""
    id, day = fact.way[1], date.fromisoformat(fact.way[3])
    before, after = (minutes_on(calendar, day) for calendar in calendars_called(compared, id))
    if before == after and (before == 0 or fact.way[2] == "closed"):
        return editorial(f"calendar {id}, {day}: {_open(after)} as before, for another reason")
    says = f"calendar {id}, {day}: {was(_open(after), _open(before))}"
    return more_open_is_heavier(says, before, after, *sides_on(compared, id))


def _open(minutes: int) -> str:
    return f"open for {hours(minutes)}" if minutes else "closed"
