"""The formulas: from the quota to the leads that are needed, each written once.

marketing revenue goal = sales quota × marketing's share
customers needed       = marketing revenue goal ÷ average deal
leads needed           = customers needed ÷ close rate
value of a lead        = average deal × close rate
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from slabuilder.agreement.goals import Goals
from slabuilder.spans import Path
from slabuilder.targets.expressions import Expression, Figure, Input, Product, Quotient, Unit
from slabuilder.targets.funnel import Step, counted_back, rate_to_customer


@dataclass(frozen=True, slots=True)
class GoalFigures:
    """The figures of a goal, or of one segment of it: `stages` and `lead_values` by stage, the first stage first."""

    revenue: Figure
    average_deal: Expression
    close_rate: Expression
    customers: Figure
    stages: Mapping[str, Figure]
    lead_values: Mapping[str, Figure]


def marketing_revenue(goals: Goals) -> Figure:
    """What marketing's leads have to bring."""
    quota = _money("sales_quota", goals.sales_quota, ("goals", "sales_quota"))
    share = Input("marketing_share", Fraction(goals.marketing_share), Unit.SHARE, ("goals", "marketing_share"))
    return Figure("marketing_revenue", Unit.MONEY, Product((quota, share)))


def average_deal(goals: Goals, segment: int | None = None) -> Input:
    """The average deal of the goal, or of its segment with that index: its own, or else the goal's."""
    own = None if segment is None else goals.segments[segment].average_deal
    if own is not None:
        return _money("average_deal", own, ("goals", "segments", segment or 0, "average_deal"))
    if goals.average_deal is None:
        raise ValueError("the agreement's own check lets no goal pass without an average deal")
    return _money("average_deal", goals.average_deal, ("goals", "average_deal"))


def derived(
    revenue: Figure, deal: Input, way: tuple[Step, ...], own_rate: Input | None = None, segment: str | None = None
) -> GoalFigures:
    """The figures that follow from what has to come in, one average deal and the rates on the way."""
    customers = Figure("customers", Unit.CUSTOMERS, Quotient(revenue, deal), segment=segment)
    stages = counted_back(customers, way, own_rate, segment)
    values = {stage: lead_value(deal, rate_to_customer(way, stage, own_rate), stage, segment) for stage in stages}
    return GoalFigures(revenue, deal, rate_to_customer(way, way[0].stage, own_rate), customers, stages, values)


def lead_value(deal: Expression, rate: Expression, stage: str, segment: str | None = None) -> Figure:
    """What a lead of `stage` brings on average."""
    return Figure("lead_value", Unit.MONEY_PER_LEAD, Product((deal, rate)), stage, segment)


def promised_value(figures: GoalFigures, stage: str) -> Figure:
    """The value of the leads of `stage` that are needed."""
    leads = figures.stages[stage]
    factors = (leads, figures.lead_values[stage])
    return Figure("promised_value", Unit.MONEY, Product(factors), stage, leads.segment)


def _money(name: str, amount: Decimal, path: Path) -> Input:
    return Input(name, Fraction(amount), Unit.MONEY, path)
