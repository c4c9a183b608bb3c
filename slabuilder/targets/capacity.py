"""Whether sales can keep its side: the hours that the promised leads need, against those that each team has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.diagnostics import Finding, Severity
from slabuilder.quantities.dates import Month
from slabuilder.targets.expressions import Constant, Expression, Figure, Input, Product, Quotient, Sum, Unit, evaluate
from slabuilder.targets.open_time import ResolvedCalendar
from slabuilder.targets.plan import TeamCapacity
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.routes import (
    attempts_on,
    expected_share,
    reps,
    routes_to,
    shares_are_expected,
    team_share,
    teams_with_routes,
)
from slabuilder.targets.window import Window

_AN_HOUR = Constant(Fraction(60), Unit.MINUTES)


def team_capacities(
    agreement: Agreement,
    leads: Figure,
    shares: Mapping[Month, Fraction],
    window: Window,
    calendars: Mapping[str, ResolvedCalendar],
    rules: RoundingRules,
) -> tuple[TeamCapacity, ...]:
    """Needed and available hours of each team that routes lead to.

    `leads` are those of the promised stage, `shares` their spread over the months. A lead's attempts are all taken to
    fall into the month in which it is owed. A day on which the team's calendar opens at all counts as a whole day.
    """
    return tuple(
        _capacity(agreement, index, leads, shares, window, calendars[team.calendar], rules)
        for index, team in teams_with_routes(agreement)
    )


def _capacity(
    agreement: Agreement,
    team: int,
    leads: Figure,
    shares: Mapping[Month, Fraction],
    window: Window,
    calendar: ResolvedCalendar,
    rules: RoundingRules,
) -> TeamCapacity:
    needed = rules.target(hours_needed(agreement, team, leads))
    available = rules.target(hours_available(agreement, team, calendar, _open_days(calendar, window)))
    by_month = {
        month: evaluate(hours_available(agreement, team, calendar, _open_days(calendar, window, month)))
        for month in shares
    }
    busiest = max(shares, key=lambda month: _load(needed.exact * shares[month], by_month[month]))
    return TeamCapacity(
        agreement.parties.sales.teams[team].id,
        needed,
        available,
        busiest,
        needed.exact * shares[busiest],
        by_month[busiest],
    )


def hours_needed(agreement: Agreement, team: int, leads: Figure) -> Figure:
    """Leads × attempts × minutes ÷ 60, of the sales team with this index."""
    amount = Fraction(agreement.lead_management.capacity.minutes_per_attempt)
    path = ("lead_management", "capacity", "minutes_per_attempt")
    minutes = Input("minutes_per_attempt", amount, Unit.MINUTES, path)
    attempts = Figure("attempts", Unit.ATTEMPTS, _attempts(agreement, team, leads))
    return Figure("hours_needed", Unit.HOURS, Quotient(Product((attempts, minutes)), _AN_HOUR))


def _attempts(agreement: Agreement, team: int, leads: Figure) -> Expression:
    """All attempts that the team owes: by route where routes say what they expect, otherwise at the most demanding."""
    routes = routes_to(agreement, agreement.parties.sales.teams[team].id)
    if shares_are_expected(agreement) and len(routes) > 1:
        return Sum(
            tuple(Product((leads, expected_share(agreement, route), attempts_on(agreement, route))) for route in routes)
        )
    alone = len(teams_with_routes(agreement)) == 1
    theirs = leads if alone else Product((leads, team_share(agreement, team)))
    team_leads = Figure("team_leads", Unit.LEADS, theirs, leads.stage)
    return Product((team_leads, max((attempts_on(agreement, route) for route in routes), key=lambda each: each.value)))


def hours_available(agreement: Agreement, team: int, calendar: ResolvedCalendar, open_days: int) -> Figure:
    """Reps × selling hours a week × open days ÷ usual open days a week, of the sales team with this index."""
    amount = Fraction(agreement.lead_management.capacity.selling_hours_per_week)
    path = ("lead_management", "capacity", "selling_hours_per_week")
    hours = Input("selling_hours_per_week", amount, Unit.HOURS, path)
    days = Input("open_days", Fraction(open_days), Unit.DAYS, calendar.path)
    usual = Input(
        "usual_open_days_per_week", Fraction(calendar.days.usual_days_per_week), Unit.DAYS, (*calendar.path, "open")
    )
    return Figure("hours_available", Unit.HOURS, Quotient(Product((reps(agreement, team), hours, days)), usual))


def _open_days(calendar: ResolvedCalendar, window: Window, month: Month | None = None) -> int:
    days = window.days() if month is None else window.days_in(month)
    return sum(1 for day in days if calendar.days.is_open(day))


def _load(needed: Fraction, available: Fraction) -> tuple[bool, Fraction]:
    """How full a month is, so that months compare: one without any hour for its leads is the fullest."""
    return (True, needed) if needed and not available else (False, needed / available if available else Fraction(0))


def capacity_shortfalls(agreement: Agreement, capacities: Sequence[TeamCapacity]) -> Iterator[Finding]:
    """The teams that cannot keep their side, in the term or in their busiest month: told before anyone signs."""
    index_of = {team.id: index for index, team in enumerate(agreement.parties.sales.teams)}
    related = ((("lead_management", "capacity"), "the hours and minutes that are counted with stand here"),)
    help = "add reps, promise fewer leads, ask for fewer attempts, or route leads to another team"
    for capacity in capacities:
        index = index_of[capacity.team]
        name = agreement.parties.sales.teams[index].name
        if capacity.needed.exact > capacity.available.exact:
            span = f"in the whole term: it needs {_hours(capacity.needed.exact)} and has {_hours(capacity.available.exact)}"
        elif not capacity.enough:
            needed, available = _hours(capacity.busiest_needed), _hours(capacity.busiest_available)
            span = f"in {capacity.busiest_month}: it needs {needed} and has {available}"
        else:
            continue
        message = f"{name} has too few hours for its leads {span}"
        path = ("parties", "sales", "teams", index, "reps")
        yield Finding("SLA307", message, path, help, severity=Severity.WARNING, related=related)


def _hours(hours: Fraction) -> str:
    return f"{float(hours):,.1f} hours"
