"""How the promised leads go to the teams, and how often each is tried: routes and follow-up, in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.parties import Team
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.targets.expressions import Expression, Input, Quotient, Sum, Unit


def teams_with_routes(agreement: Agreement) -> tuple[tuple[int, Team], ...]:
    """The sales teams that a route leads to, with their index in the agreement."""
    named = {route.to for route in agreement.handoff}
    return tuple((index, team) for index, team in enumerate(agreement.parties.sales.teams) if team.id in named)


def routes_to(agreement: Agreement, team: str) -> tuple[int, ...]:
    """The indexes of the routes that lead to `team`."""
    return tuple(index for index, route in enumerate(agreement.handoff) if route.to == team)


def shares_are_expected(agreement: Agreement) -> bool:
    """Whether the routes say which share of the leads each expects; one that says nothing then expects none."""
    return any(route.expected is not None for route in agreement.handoff)


def expected_share(agreement: Agreement, route: int) -> Input:
    """The share of the leads that the route with this index expects."""
    share = Fraction(agreement.handoff[route].expected or 0)
    return Input("expected_share", share, Unit.SHARE, ("handoff", route, "expected"))


def reps(agreement: Agreement, team: int) -> Input:
    """How many reps the sales team with this index has."""
    count = Fraction(agreement.parties.sales.teams[team].reps)
    return Input("reps", count, Unit.REPS, ("parties", "sales", "teams", team, "reps"))


def team_share(agreement: Agreement, team: int) -> Expression:
    """The share of the promised leads that goes to the sales team with this index.

    What the routes to it expect; or, where no route says what it expects, its share of the reps of all teams that
    routes lead to.
    """
    if shares_are_expected(agreement):
        id = agreement.parties.sales.teams[team].id
        expected = tuple(expected_share(agreement, route) for route in routes_to(agreement, id))
        return expected[0] if len(expected) == 1 else Sum(expected)
    everyone = tuple(reps(agreement, index) for index, _ in teams_with_routes(agreement))
    return Quotient(reps(agreement, team), everyone[0] if len(everyone) == 1 else Sum(everyone))


def attempts_on(agreement: Agreement, route: int) -> Input:
    """How often a lead of the route with this index is tried at least.

    By the follow-up rule with the same id as the route; otherwise by the most demanding rule of all, because a rule
    without the route's name may apply to any lead of it.
    """
    rules = agreement.lead_management.follow_up
    same = [index for index, rule in enumerate(rules) if rule.id == agreement.handoff[route].id]
    index = same[0] if same else max(range(len(rules)), key=lambda index: rules[index].attempts.at_least)
    path = ("lead_management", "follow_up", index, "attempts", "at_least")
    return Input("attempts_per_lead", Fraction(rules[index].attempts.at_least), Unit.ATTEMPTS, path)


def expected_share_faults(agreement: Agreement) -> Iterator[Finding]:
    """Routes whose expected shares leave leads over, or give out more than there are."""
    total = sum((Fraction(route.expected or 0) for route in agreement.handoff), Fraction(0))
    if not shares_are_expected(agreement) or total == 1:
        return
    stated = [index for index, route in enumerate(agreement.handoff) if route.expected is not None]
    *others, last = [("handoff", index, "expected") for index in stated]
    message = f"the shares that the routes expect sum to {float(total * 100):.6g}%, not to 100%"
    related = tuple((path, "counted too") for path in others)
    help = "mend a share; a route without expected: counts as 0%"
    yield Finding("SLA306", message, last, help, Mark.VALUE, related=related)
