"""Two KPIs measure the same thing.

They have two targets, or two owners, and sooner or later two figures. When one is met and the other is not, each side has
one to show.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.kpis import Metric
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA405",
    name="metric-twice",
    severity=Severity.WARNING,
    help="keep one of the two, or measure something else with the other",
    fires="""
kpis[calls]: {id: calls, metric: speed_to_lead, owner: sales, target: {at_most: 1 business day}, reviewed: weekly}
""",
    quiet="""
kpis[calls]: {id: calls, metric: attempts, owner: sales, target: as promised, reviewed: weekly}
""",
)
def metric_twice(judged: Judged) -> Iterator[Found]:
    """Every KPI with the metric of one above it; other metrics are told apart by their names."""
    first: dict[Metric, int] = {}
    for index, kpi in enumerate(judged.agreement.kpis):
        if kpi.metric is not Metric.OTHER and kpi.metric in first:
            other = first[kpi.metric]
            related = ((("kpis", other, "metric"), "here too"),)
            message = f"{kpi.id} measures the same as {judged.agreement.kpis[other].id}"
            yield Found(message, ("kpis", index, "metric"), related=related)
        first.setdefault(kpi.metric, index)
