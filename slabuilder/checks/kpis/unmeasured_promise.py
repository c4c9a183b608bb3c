"""No KPI measures what one side promises.

What nobody looks at is not kept, and nobody can tell. The promised leads, the first touch and what sales takes of the leads
are what both sides argue about without figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.goals import Goals, PromisedIn
from slabuilder.agreement.kpis import COUNTED, Metric
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA402",
    name="unmeasured-promise",
    severity=Severity.WARNING,
    help="add it under kpis:, with owner:, target: and reviewed:",
    fires="""
kpis[accepted]:
""",
    quiet="""
kpis[accepted]: {id: rejected, metric: rejection_rate, owner: marketing, target: {at_most: 15%}, reviewed: weekly}
""",
)
def unmeasured_promise(judged: Judged) -> Iterator[Found]:
    """The promised leads, the first touch, and acceptance, where no KPI has a metric of theirs."""
    agreement = judged.agreement
    measured = {kpi.metric for kpi in agreement.kpis}
    goals = agreement.goals
    if not measured & promised_metrics(goals):
        help = "add a KPI with metric: promised_leads, owner: marketing, target: as promised"
        yield Found(f"no KPI measures what marketing promises: {goals.promise}", ("goals", "promise"), help)
    if not measured & {Metric.SPEED_TO_LEAD, Metric.FIRST_TOUCH_IN_TIME}:
        help = "add a KPI with metric: first_touch_in_time, owner: sales, target: as promised"
        message = "no KPI measures whether sales touches leads in time"
        yield Found(message, ("lead_management", "follow_up"), help, Mark.KEY)
    if not measured & {Metric.ACCEPTANCE_RATE, Metric.REJECTION_RATE}:
        help = "add a KPI with metric: acceptance_rate, such as target: {at_least: 85%}"
        message = "no KPI measures how many of the leads sales accepts"
        yield Found(message, ("lead_management", "acceptance"), help, Mark.KEY)


def promised_metrics(goals: Goals) -> set[Metric]:
    """The metrics that measure what marketing promises."""
    stage = {metric for metric, stage in COUNTED.items() if stage == goals.promise}
    match goals.promised_in:
        case PromisedIn.COUNT:
            return {Metric.PROMISED_LEADS} | stage
        case PromisedIn.VALUE:
            return {Metric.PROMISED_LEADS, Metric.LEAD_VALUE}
