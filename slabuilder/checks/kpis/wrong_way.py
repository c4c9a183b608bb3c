"""A KPI's limit points the wrong way.

`at_most: 85%` for the acceptance rate is met when sales accepts nothing. It is a slip of one word, and it turns every report
upside down: green is bad.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.kpis import Metric, StatedTarget
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.kpis.units import is_measured_in, measured_in
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark

_LESS_IS_BETTER = {Metric.SPEED_TO_LEAD, Metric.SALES_CYCLE, Metric.REJECTION_RATE}
_MORE_IS_BETTER = {
    Metric.CUSTOMERS,
    Metric.MARKETING_REVENUE,
    Metric.ALL_REVENUE,
    Metric.CLOSE_RATE,
    Metric.FIRST_TOUCH_IN_TIME,
    Metric.ACCEPTANCE_RATE,
}


@check(
    code="SLA408",
    name="wrong-way",
    severity=Severity.ERROR,
    help="write at_least: where more is better, and at_most: where less is",
    fires="""
kpis[accepted].target: {at_most: 85%}
""",
    quiet="""
kpis[accepted].target: {at_least: 85%}
""",
)
def wrong_way(judged: Judged) -> Iterator[Found]:
    """Stated targets that are met best by the worst figure."""
    for index, kpi in enumerate(judged.agreement.kpis):
        if not isinstance(kpi.target, StatedTarget):
            continue
        path, kind = ("kpis", index, "target"), measured_in(kpi.metric)
        least, most = kpi.target.at_least, kpi.target.at_most
        if least is not None and kpi.metric in _LESS_IS_BETTER and is_measured_in(least, kind):
            yield Found(f"{kpi.id} is met when it gets worse: less is better", (*path, "at_least"), mark=Mark.KEY)
        if most is not None and kpi.metric in _MORE_IS_BETTER and is_measured_in(most, kind):
            yield Found(f"{kpi.id} is met when it gets worse: more is better", (*path, "at_most"), mark=Mark.KEY)
