"""Component 4: what both sides track."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import model_validator

from slabuilder.agreement.base import Part, key, refuse
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.agreement.values import Id, Line, Markdown, Reads, ScalarOr, TargetValue
from slabuilder.diagnostics.finding import Finding
from slabuilder.quantities import QuantityError


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


class TargetWord(StrEnum):
    """A target that the agreement already holds elsewhere."""

    COMPUTED = "computed"
    AS_PROMISED = "as promised"


def _target_word(text: str) -> TargetWord:
    try:
        return TargetWord(text)
    except ValueError:
        raise QuantityError("computed, or as promised, or a target such as {at_least: 90%}") from None


class StatedTarget(Part):
    """A target of its own: a share, an amount or a duration, to be reached or not to be passed."""

    at_least: TargetValue | None = key("The lowest value that meets the target.", "90%", default=None)
    at_most: TargetValue | None = key("The highest value that meets it.", "4 business hours", default=None)

    @model_validator(mode="after")
    def _one_bound(self) -> StatedTarget:
        if (self.at_least is None) == (self.at_most is None):
            refuse([Finding("SLA016", "a target is at_least a value, or at_most one", (), "keep one of the two")])
        return self


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

    @model_validator(mode="after")
    def _target_exists(self) -> Kpi:
        findings = []
        if self.target is TargetWord.COMPUTED and self.metric not in COMPUTED:
            help = "write as promised, or state a target such as {at_least: 90%}"
            findings.append(Finding("SLA016", f"no figure is computed for {self.metric}", ("target",), help))
        if self.target is TargetWord.AS_PROMISED and self.metric not in PROMISED:
            help = "write computed, or state a target such as {at_least: 90%}"
            findings.append(Finding("SLA016", f"no other clause promises {self.metric}", ("target",), help))
        if self.metric is Metric.OTHER and (self.name is None or self.means is None):
            findings.append(
                Finding(
                    "SLA010",
                    "another metric needs name: and means:",
                    (),
                    "say what it is called and how it is measured",
                )
            )
        refuse(findings)
        return self
