"""A KPI is met when the promise is not.

A target that was typed in stays as it is when the goal above it changes. From then on the dashboard is green, and the
promise that both sides signed is broken.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from slabuilder.agreement.goals import PromisedIn
from slabuilder.agreement.kpis import Metric, StatedTarget
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.kpis.unmeasured_promise import promised_metrics
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.quantities.amounts import Percentage


@check(
    code="SLA406",
    name="kpi-below-promise",
    severity=Severity.ERROR,
    help="write target: as promised, so that it moves with the promise",
    fires="""
kpis[mqls].target: {at_least: 1_200}
""",
    quiet="""
kpis[mqls].target: as promised
""",
)
def kpi_below_promise(judged: Judged) -> Iterator[Found]:
    """Stated targets of the promised leads, or of first touches in time, below what is promised elsewhere."""
    for index, kpi in enumerate(judged.agreement.kpis):
        if not isinstance(kpi.target, StatedTarget):
            continue
        path = ("kpis", index, "target", "at_least")
        match kpi.target.at_least:
            case Decimal() as stated if kpi.metric in promised_metrics(judged.agreement.goals):
                promised = _promised_leads(judged)
                if promised is not None and stated < promised:
                    related = ((("goals", "promise"), "promised here"),)
                    message = f"{kpi.id} is met with {stated:,} leads, and {float(promised):,.6g} are promised"
                    yield Found(message, path, related=related)
            case Percentage(share) if kpi.metric is Metric.FIRST_TOUCH_IN_TIME and share < _least_met_for(judged):
                related = ((("lead_management", "follow_up"), "every rule promises more"),)
                message = f"{kpi.id} is met with {_percent(share)}, and {_percent(_least_met_for(judged))} are promised"
                yield Found(message, path, related=related)
            case _:
                continue


def _promised_leads(judged: Judged) -> Fraction | None:
    """How many leads marketing owes, if a number is promised and can be told."""
    ground, goals = judged.ground, judged.agreement.goals
    if ground is None or goals.promised_in is PromisedIn.VALUE:
        return None
    return ground.rules.target(ground.whole.stages[goals.promise]).value


def _least_met_for(judged: Judged) -> Decimal:
    """The lowest share of first touches in time that a rule promises."""
    return min(rule.first_touch.met_for or Decimal(1) for rule in judged.agreement.lead_management.follow_up)


def _percent(share: Decimal) -> str:
    return f"{float(share * 100):g}%"
