"""Segments: parts of the goal with deals and rates of their own. Totals are sums of their exact figures."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from slabuilder.agreement.goals import Goals
from slabuilder.targets.expressions import Figure, Input, Product, Quotient, Sum, Unit
from slabuilder.targets.formulas import GoalFigures, average_deal, derived, marketing_revenue
from slabuilder.targets.funnel import steps


def by_segment(goals: Goals) -> tuple[GoalFigures, ...]:
    """The figures of each segment, in the order of the agreement."""
    revenue, way = marketing_revenue(goals), steps(goals)
    found = []
    for index, segment in enumerate(goals.segments):
        here = ("goals", "segments", index)
        share = Input("share", Fraction(segment.share), Unit.SHARE, (*here, "share"))
        part = Figure("marketing_revenue", Unit.MONEY, Product((revenue, share)), segment=segment.id)
        own_rate = None
        if segment.close_rate is not None:
            own_rate = Input("close_rate", Fraction(segment.close_rate), Unit.SHARE, (*here, "close_rate"))
        found.append(derived(part, average_deal(goals, index), way, own_rate, segment.id))
    return tuple(found)


def whole_goal(goals: Goals, segments: Sequence[GoalFigures]) -> GoalFigures:
    """The figures of the goal as a whole: its own formulas, or the sums over its segments."""
    revenue, way = marketing_revenue(goals), steps(goals)
    if not segments:
        return derived(revenue, average_deal(goals), way)
    customers = Figure("customers", Unit.CUSTOMERS, Sum(tuple(part.customers for part in segments)))
    stages = {
        step.stage: Figure("leads", Unit.LEADS, Sum(tuple(part.stages[step.stage] for part in segments)), step.stage)
        for step in way
    }
    values = {
        stage: Figure("lead_value", Unit.MONEY_PER_LEAD, Quotient(revenue, leads), stage)
        for stage, leads in stages.items()
    }
    first = stages[way[0].stage]
    return GoalFigures(revenue, Quotient(revenue, customers), Quotient(customers, first), customers, stages, values)
