"""What each sales team gets of the promised leads."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.targets.apportion import apportion
from slabuilder.targets.expressions import evaluate
from slabuilder.targets.plan import Target, TeamTarget
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.routes import team_share, teams_with_routes
from slabuilder.targets.window import Window


def team_targets(agreement: Agreement, leads: Target, window: Window, rules: RoundingRules) -> tuple[TeamTarget, ...]:
    """The teams that routes lead to, in the order of the agreement; `leads` are those of the promised stage."""
    teams = teams_with_routes(agreement)
    shares = [evaluate(team_share(agreement, index)) for index, _ in teams]
    values = apportion(leads.value, shares, rules.smallest_part(leads.figure.unit))
    return tuple(
        TeamTarget(team.id, share, leads.exact * share, value, value / window.weeks, value / team.reps)
        for (_, team), share, value in zip(teams, shares, values, strict=True)
    )
