"""No route leads to a sales team.

The team stands in the agreement, its reps are counted on in both sides' minds, and no lead will ever reach it. Often the
route was taken out and the team was left, or a route names the team that had its work before.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.targets.routes import routes_to

_BOTH = """
parties.sales.teams[partners]: {id: partners, name: Partner desk, reps: 2, calendar: office}
"""


@check(
    code="SLA503",
    name="team-without-leads",
    severity=Severity.WARNING,
    help="add a route with to: and the team, or take the team out",
    fires=_BOTH,
    quiet=_BOTH
    + """
handoff[all].when: {all: [{stage: mql}, {band: A}]}
handoff[rest]: {id: rest, when: {stage: mql}, to: partners, within: 1 business hour, how: Task in the CRM, with: [email]}
""",
)
def team_without_leads(judged: Judged) -> Iterator[Found]:
    """Teams of sales that stand in no route."""
    for index, team in enumerate(judged.agreement.parties.sales.teams):
        if not routes_to(judged.agreement, team.id):
            reps = "1 rep" if team.reps == 1 else f"{team.reps} reps"
            message = f"no route leads to {team.name}, which has {reps}"
            yield Found(message, ("parties", "sales", "teams", index, "id"))
