"""A KPI is answered for by the side that cannot move it.

Marketing keeps the dashboard, and so its name stands at the speed of sales. Then the side that is asked why calls were late
has never made one.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.kpis import Metric
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.kpis.unmeasured_promise import promised_metrics
from slabuilder.diagnostics.diagnostic import Severity

_TOUCHES = {Metric.SPEED_TO_LEAD, Metric.FIRST_TOUCH_IN_TIME, Metric.ATTEMPTS}


@check(
    code="SLA407",
    name="wrong-owner",
    severity=Severity.WARNING,
    help="let the side that does the work answer for it; who keeps the figure can be said in means:",
    fires="""
kpis[speed].owner: marketing
""",
    quiet="""
kpis[speed].owner: sales
""",
)
def wrong_owner(judged: Judged) -> Iterator[Found]:
    """First touches and attempts owned by marketing, promised leads owned by sales; where one side owns all, SLA401 says it."""
    kpis = judged.agreement.kpis
    if len({kpi.owner for kpi in kpis}) == 1:
        return
    for index, kpi in enumerate(kpis):
        if kpi.metric in _TOUCHES and kpi.owner is Owner.MARKETING:
            yield Found(f"marketing answers for {kpi.id}, which sales does", ("kpis", index, "owner"))
        elif kpi.metric in promised_metrics(judged.agreement.goals) and kpi.owner is Owner.SALES:
            yield Found(f"sales answers for {kpi.id}, which marketing promises", ("kpis", index, "owner"))
