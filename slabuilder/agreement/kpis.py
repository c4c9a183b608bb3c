"""Component 4: what both sides track."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.agreement.rates import CUSTOMER
from slabuilder.agreement.values import Id, Line, Markdown, Reads, ScalarOr, TargetValue
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.quantities import QuantityError
from slabuilder.quantities.amounts import target_value


class Metric(StrEnum):
    """What can be measured, by the field's standard terms."""

    LEADS = "leads"
    MQLS = "mqls"
    SALS = "sals"
    SQLS = "sqls"
    OPPORTUNITIES = "opportunities"
    CUSTOMERS = "customers"
    PROMISED_LEADS = "promised_leads"
    LEAD_VALUE = "lead_value"
    MARKETING_REVENUE = "marketing_revenue"
    ALL_REVENUE = "all_revenue"
    AVERAGE_DEAL = "average_deal"
    CLOSE_RATE = "close_rate"
    SALES_CYCLE = "sales_cycle"
    SPEED_TO_LEAD = "speed_to_lead"
    FIRST_TOUCH_IN_TIME = "first_touch_in_time"
    ATTEMPTS = "attempts"
    ACCEPTANCE_RATE = "acceptance_rate"
    REJECTION_RATE = "rejection_rate"
    OTHER = "other"


COMPUTED = frozenset(
    {
        Metric.LEADS,
        Metric.MQLS,
        Metric.SALS,
        Metric.SQLS,
        Metric.OPPORTUNITIES,
        Metric.CUSTOMERS,
        Metric.PROMISED_LEADS,
        Metric.LEAD_VALUE,
        Metric.MARKETING_REVENUE,
        Metric.AVERAGE_DEAL,
        Metric.CLOSE_RATE,
        Metric.SALES_CYCLE,
    }
)
"""The metrics that the target math has a figure for."""

PROMISED = frozenset(
    {
        Metric.LEADS,
        Metric.MQLS,
        Metric.SALS,
        Metric.SQLS,
        Metric.PROMISED_LEADS,
        Metric.LEAD_VALUE,
        Metric.SPEED_TO_LEAD,
        Metric.FIRST_TOUCH_IN_TIME,
        Metric.ATTEMPTS,
    }
)
"""The metrics whose target another clause of the agreement promises."""

COUNTED = {
    Metric.LEADS: "lead",
    Metric.MQLS: "mql",
    Metric.SALS: "sal",
    Metric.SQLS: "sql",
    Metric.OPPORTUNITIES: "opportunity",
    Metric.CUSTOMERS: CUSTOMER,
}
"""The metrics that count the leads of a stage, and that stage."""


class TargetWord(StrEnum):
    """A target that the agreement already holds elsewhere."""

    COMPUTED = "computed"
    AS_PROMISED = "as promised"


def _target_word(text: str) -> TargetWord:
    try:
        return TargetWord(text)
    except ValueError:
        what = "computed, or as promised, or a target such as {at_least: 90%}"
        raise QuantityError(what, _target_help(text)) from None


def _target_help(text: str) -> str | None:
    try:
        target_value(text)
    except QuantityError:
        close = nearest(text, list(TargetWord))
        return f"did you mean {close}?" if close else None
    return f"write {{at_least: {text}}}, or {{at_most: {text}}}"


def _one_bound(target: StatedTarget) -> Iterator[Finding]:
    if target.at_least is None and target.at_most is None:
        help = "write for example at_least: 90%, or at_most: 4 business hours"
        yield Finding("SLA010", "the target has no limit", (), help, Mark.KEY)
    if target.at_least is not None and target.at_most is not None:
        related = ((("at_least",), "the other one stands here"),)
        help = "keep one of the two, or make two KPIs"
        yield Finding("SLA016", "a target has one limit, not two", ("at_most",), help, related=related)


class StatedTarget(Part):
    """A target of its own: a share, an amount or a duration, to be reached or not to be passed."""

    at_least: TargetValue | None = key("The lowest value that meets the target.", "90%", default=None)
    at_most: TargetValue | None = key("The highest value that meets it.", "4 business hours", default=None)

    rules = (_one_bound,)


Target = Annotated[
    TargetWord | StatedTarget,
    ScalarOr(StatedTarget, TargetWord, Reads(_target_word, {})),
]


class Reviewed(StrEnum):
    """How often a KPI is looked at."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


def _target_exists(kpi: Kpi) -> Iterator[Finding]:
    if kpi.target is TargetWord.COMPUTED and kpi.metric not in COMPUTED:
        other = "write as promised, or state" if kpi.metric in PROMISED else "state"
        help = f"{other} a target such as {{at_least: 90%}}"
        yield Finding("SLA016", f"no figure is computed for {kpi.metric}", ("target",), help)
    if kpi.target is TargetWord.AS_PROMISED and kpi.metric not in PROMISED:
        other = "write computed, or state" if kpi.metric in COMPUTED else "state"
        help = f"{other} a target such as {{at_least: 90%}}"
        yield Finding("SLA016", f"no other clause promises {kpi.metric}", ("target",), help)


def _other_metric_is_explained(kpi: Kpi) -> Iterator[Finding]:
    if kpi.metric is Metric.OTHER and (kpi.name is None or kpi.means is None):
        help = "say what it is called and how it is measured"
        yield Finding("SLA010", "another metric needs name: and means:", (), help, Mark.KEY)


class Kpi(Part):
    """One figure that both sides look at."""

    id: Id = key("The name of the KPI.", "speed")
    metric: Metric = key("What is measured.", "speed_to_lead")
    name: Line | None = key(
        "What people call it; needed for another metric than the listed ones.", "Demo show rate", default=None
    )
    means: Markdown | None = key(
        "How it is measured, where the metric does not say.", "Demos held, of demos booked.", default=None
    )
    owner: Owner = key("Which side answers for it.", "sales")
    target: Target = key(
        "Its target: computed, as promised elsewhere here, or stated.", {"at_most": "4 business hours"}
    )
    reviewed: Reviewed = key("How often it is looked at.", "weekly")

    rules = (_target_exists, _other_metric_is_explained)
