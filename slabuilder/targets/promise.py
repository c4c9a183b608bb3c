"""What marketing promises: in total, by month, and day by day."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.goals import Goals, PromisedIn
from slabuilder.targets.expressions import Figure
from slabuilder.targets.formulas import GoalFigures, promised_value
from slabuilder.targets.groundwork import Groundwork
from slabuilder.targets.plan import DayTarget, MonthTarget, Target
from slabuilder.targets.schedule import by_day, months


@dataclass(frozen=True, slots=True)
class Promise:
    """The promised figure, and how it spreads over the days on which it is owed."""

    total: Target
    months: tuple[MonthTarget, ...]
    days: tuple[DayTarget, ...]


def promise(goals: Goals, ground: Groundwork) -> Promise:
    """The promise of `goals`, whose groundwork is `ground`: leads of the promised stage, or their value."""
    rules = ground.rules
    total = rules.target(promised(goals, ground.whole))
    smallest = rules.smallest_part(total.figure.unit)
    by_month = months(total, ground.shares, smallest)
    return Promise(total, by_month, tuple(by_day(by_month, ground.days, smallest)))


def promised(goals: Goals, whole: GoalFigures) -> Figure:
    """The figure that `goals` promise: leads of a stage, or their value."""
    in_value = goals.promised_in is PromisedIn.VALUE
    return promised_value(whole, goals.promise) if in_value else whole.stages[goals.promise]
