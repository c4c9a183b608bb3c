"""A KPI's target is stated in something that the metric is not measured in.

The speed to lead is a time, and the share of first touches in time is a share. `speed_to_lead: 90%` was meant to be the
second; nobody can compute it as the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.kpis import Metric, StatedTarget
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.kpis.units import MeasuredIn, is_measured_in, measured_in
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA409",
    name="wrong-unit",
    severity=Severity.ERROR,
    help="state the target in what is measured, or choose the metric that was meant",
    fires="""
kpis[speed].target: {at_least: 90%}
""",
    quiet="""
kpis[speed].target: {at_most: 4 business hours}
""",
)
def wrong_unit(judged: Judged) -> Iterator[Found]:
    """Shares, times and numbers where the metric is another of them."""
    for index, kpi in enumerate(judged.agreement.kpis):
        if kpi.metric is Metric.OTHER or not isinstance(kpi.target, StatedTarget):
            continue
        kind = measured_in(kpi.metric)
        for name in ("at_least", "at_most"):
            value = getattr(kpi.target, name)
            if value is not None and not is_measured_in(value, kind):
                share = is_measured_in(value, MeasuredIn.SHARE)
                help = (
                    "a share of leads in time is metric: first_touch_in_time"
                    if kind is MeasuredIn.TIME and share
                    else None
                )
                yield Found(f"{kpi.metric} is {kind}, and this is not one", ("kpis", index, "target", name), help)
