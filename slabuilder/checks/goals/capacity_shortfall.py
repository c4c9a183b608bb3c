"""A team has fewer hours than its leads need.

A promise binds both sides. Leads × attempts × minutes is work; if the team's hours do not hold it, in the term or in the
busiest month, follow-up will be late from the first week on, and marketing's leads go cold.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.planned import found_by_plan
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA307",
    name="capacity-shortfall",
    severity=Severity.WARNING,
    help="add reps, promise fewer leads, ask for fewer attempts, or route leads to another team",
    fires="""
parties.sales.teams[inside]: {id: inside, name: Inside sales, reps: 1, calendar: office}
""",
    quiet="""
parties.sales.teams[inside]: {id: inside, name: Inside sales, reps: 5, calendar: office}
""",
)
def capacity_shortfall(judged: Judged) -> Iterator[Found]:
    """Teams that cannot keep their side, in the whole term or in their busiest month."""
    return found_by_plan(judged, "SLA307")
