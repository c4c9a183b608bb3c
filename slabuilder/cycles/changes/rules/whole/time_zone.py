"""The time zone of a calendar.

The same opening hours lie at another time of the day for everybody else, and a day begins at another moment.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.opening import sides_on
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG023",
    name="time-zone",
    places=("calendars.*.timezone",),
    judges="""
calendars[office].timezone: America/Chicago
""",
    leaves="""
calendars[office].open: {mon-thu: "09:00-17:00"}
""",
)
def time_zone(fact: Fact, compared: Compared) -> Judgement:
    """Another time zone."""
    says = f"time zone of the calendar {fact.way[1]}: {was(fact.after, fact.before)}"
    sides = sides_on(compared, fact.way[1])
    return different(says, *sides) if sides else editorial(f"{says}; nobody works by this calendar")
