"""The calendars, and which one is the agreement's own.

The first calendar is the agreement's own: days begin in its time zone, and what no team does runs on it. Another first one
changes that. Any other calendar matters only to the teams that work by it, and is judged there.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed, was


@change_rule(
    code="CHG024",
    name="calendar-set",
    places=(
        "calendars",
        "calendars.*",
    ),
    judges="""
calendars[1]: {id: second, timezone: America/Chicago, open: {mon-fri: "09:00-17:00"}}
parties.sales.teams[inside].calendar: second
""",
    leaves="""
calendars[office].timezone: America/Chicago
""",
)
def calendar_set(fact: Fact, compared: Compared) -> Judgement:
    """A calendar that came, went or moved."""
    old, new = (agreement.calendars[0].id for agreement in (compared.before, compared.after))
    if old != new:
        return different(f"the agreement's own calendar is {was(new, old)}", *BOTH)
    if fact.kind is Kind.MOVED:
        return editorial(f"calendars are listed in another order: {listed(fact.after)}")
    return editorial(f"the calendar {fact.way[1]} {'is new' if fact.kind is Kind.ADDED else 'is gone'}")
