"""What the target of each metric is stated in."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from slabuilder.agreement.kpis import Metric
from slabuilder.quantities import Duration
from slabuilder.quantities.amounts import Percentage


class MeasuredIn(StrEnum):
    """The kinds of targets, each with an example."""

    SHARE = "a share such as 90%"
    TIME = "a time such as 4 business hours"
    NUMBER = "a number such as 120"


_OTHERS = {
    Metric.FIRST_TOUCH_IN_TIME: MeasuredIn.SHARE,
    Metric.ACCEPTANCE_RATE: MeasuredIn.SHARE,
    Metric.REJECTION_RATE: MeasuredIn.SHARE,
    Metric.CLOSE_RATE: MeasuredIn.SHARE,
    Metric.SPEED_TO_LEAD: MeasuredIn.TIME,
    Metric.SALES_CYCLE: MeasuredIn.TIME,
}


def measured_in(metric: Metric) -> MeasuredIn:
    """What a target of `metric` is stated in; not asked of other metrics, which people measure as they like."""
    return _OTHERS.get(metric, MeasuredIn.NUMBER)


def is_measured_in(value: Percentage | Duration | Decimal, kind: MeasuredIn) -> bool:
    """Whether `value` is of this kind; a share may be written as a number up to 1."""
    match kind:
        case MeasuredIn.SHARE:
            return isinstance(value, Percentage) or (isinstance(value, Decimal) and value <= 1)
        case MeasuredIn.TIME:
            return isinstance(value, Duration)
        case MeasuredIn.NUMBER:
            return isinstance(value, Decimal)
