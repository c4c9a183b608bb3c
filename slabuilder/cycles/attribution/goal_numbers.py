"""The numbers that the goals are computed from, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from slabuilder.agreement.goals import Goals
from slabuilder.cycles.attribution.inputs import Kind
from slabuilder.cycles.attribution.setting import with_value
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit


@dataclass(frozen=True, slots=True)
class GoalNumber:
    """A number of the goals; `subject` is the segment, or the stage that a step starts from, whose it is."""

    kind: Kind
    subject: str | None
    path: Path
    unit: Unit
    written: Decimal

    @property
    def value(self) -> Fraction:
        """The number itself, exactly."""
        return Fraction(self.written)

    def set(self, goals: Goals, number: Decimal) -> Goals:
        """`goals`, which this number is of, with another in its place."""
        return with_value(goals, self.path[1:], number)


def goal_numbers(goals: Goals) -> Iterator[GoalNumber]:
    """Every number that is a factor of its own. The shares of segments are none: they sum to 100 %."""
    yield GoalNumber(Kind.SALES_QUOTA, None, ("goals", "sales_quota"), Unit.MONEY, goals.sales_quota)
    yield GoalNumber(Kind.MARKETING_SHARE, None, ("goals", "marketing_share"), Unit.SHARE, goals.marketing_share)
    if goals.average_deal is not None:
        yield GoalNumber(Kind.AVERAGE_DEAL, None, ("goals", "average_deal"), Unit.MONEY, goals.average_deal)
    if goals.close_rate is not None:
        path = ("goals", "close_rate", "rate")
        yield GoalNumber(Kind.CLOSE_RATE, None, path, Unit.SHARE, goals.close_rate.rate)
    for index, step in enumerate(goals.funnel):
        yield GoalNumber(Kind.STEP_RATE, step.from_, ("goals", "funnel", index, "rate"), Unit.SHARE, step.rate)
    for index, segment in enumerate(goals.segments):
        here = ("goals", "segments", index)
        if segment.average_deal is not None:
            yield GoalNumber(Kind.SEGMENT_DEAL, segment.id, (*here, "average_deal"), Unit.MONEY, segment.average_deal)
        if segment.close_rate is not None:
            yield GoalNumber(Kind.SEGMENT_RATE, segment.id, (*here, "close_rate"), Unit.SHARE, segment.close_rate)
