"""The calendar that a team works by.

The team's deadlines run while its calendar is open. One that opens for more hours a week makes the same business hours pass
sooner; one that opens for as many lets them run at other times.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.opening import hours, more_open_is_heavier, week_minutes
from slabuilder.cycles.changes.sides import side_at
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG019",
    name="team-calendar",
    places=("parties.*.teams.*.calendar",),
    judges="""
parties.sales.teams[inside].calendar: late
""",
    leaves="""
parties.sales.teams[inside].reps: 8
""",
    from_="""
calendars[late]: {id: late, timezone: America/New_York, open: {mon-fri: "09:00-19:00"}}
""",
)
def team_calendar(fact: Fact, compared: Compared) -> Judgement:
    """A team that works by another calendar."""
    old = value_at(compared.before, ("calendars", fact.before))
    new = value_at(compared.after, ("calendars", fact.after))
    before, after = week_minutes(old), week_minutes(new)
    says = f"team {fact.way[3]} works by the calendar {was(fact.after, fact.before)}: {hours(after)} a week, was {hours(before)}"
    return more_open_is_heavier(says, before, after, side_at(fact))
