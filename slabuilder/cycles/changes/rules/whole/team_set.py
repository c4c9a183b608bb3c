"""The teams of a side.

A team that comes or goes brings or takes its people, and changes who can be given leads. Where leads go instead is judged with
the routes.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.sides import side_at


@change_rule(
    code="CHG017",
    name="team-set",
    places=("parties.*.teams.*",),
    judges="""
parties.sales.teams[desk]: {id: desk, name: Enterprise desk, reps: 2, calendar: office}
""",
    leaves="""
parties.sales.teams[inside].reps: 8
""",
)
def team_set(fact: Fact, _: Compared) -> Judgement:
    """Teams that came, or went."""
    team, side = fact.value, side_at(fact)
    people = f"{team.reps} rep{'' if team.reps == 1 else 's'}"
    if fact.kind is Kind.ADDED:
        return different(f"{side} has a new team, {team.name}: {people}, by the calendar {team.calendar}", side)
    return different(f"{side} no longer has the team {team.name}; it had {people}", side)
