"""What belongs to a follow-up rule elsewhere in the agreement: the routes of its leads, and who works on them."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.calendars import Calendar
from slabuilder.agreement.lead_management import FollowUp
from slabuilder.agreement.parties import Team
from slabuilder.targets.routes import teams_with_routes


def routes_of(agreement: Agreement, rule: FollowUp) -> tuple[int, ...]:
    """The indexes of the routes whose leads the rule may apply to: that of its name, or else each."""
    routes = agreement.handoff
    named = tuple(index for index, route in enumerate(routes) if route.id == rule.id)
    return named or tuple(range(len(routes)))


def working_calendars(agreement: Agreement) -> Iterator[tuple[Team, Calendar]]:
    """The teams that routes lead to, and the calendar of each."""
    calendars = {calendar.id: calendar for calendar in agreement.calendars}
    for _, team in teams_with_routes(agreement):
        yield team, calendars[team.calendar]
