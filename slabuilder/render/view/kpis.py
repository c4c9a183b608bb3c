"""Component 4 as templates see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup

from slabuilder.agreement.goals import PromisedIn
from slabuilder.agreement.kpis import COUNTED, Kpi, Metric, StatedTarget
from slabuilder.language.messages import marked
from slabuilder.quantities import Duration
from slabuilder.quantities.amounts import Percentage
from slabuilder.render.view.derivations import figure_label
from slabuilder.render.view.writing import Writing
from slabuilder.targets.plan import Target

METRICS = {
    Metric.MARKETING_REVENUE: marked("Revenue from marketing’s leads"),
    Metric.ALL_REVENUE: marked("Revenue from all leads"),
    Metric.AVERAGE_DEAL: marked("Average deal size"),
    Metric.CLOSE_RATE: marked("Close rate"),
    Metric.SALES_CYCLE: marked("Sales cycle"),
    Metric.SPEED_TO_LEAD: marked("Speed to lead"),
    Metric.FIRST_TOUCH_IN_TIME: marked("First touch in time"),
    Metric.ATTEMPTS: marked("Attempts for each lead"),
    Metric.ACCEPTANCE_RATE: marked("Acceptance rate"),
    Metric.REJECTION_RATE: marked("Rejection rate"),
}

MONEY = frozenset({Metric.LEAD_VALUE, Metric.MARKETING_REVENUE, Metric.ALL_REVENUE, Metric.AVERAGE_DEAL})


@dataclass(frozen=True, slots=True)
class KpiView:
    """One figure that both sides look at; `see` are the clauses that its target comes from."""

    number: str
    id: str
    name: str
    means: Markup | None
    owner: str
    target: str | None
    least: str | None
    most: str | None
    see: tuple[str, ...]
    reviewed: str


def kpis(writing: Writing) -> tuple[KpiView, ...]:
    """The KPIs in the order of the agreement."""
    return tuple(_kpi(index, kpi, writing) for index, kpi in enumerate(writing.agreement.kpis))


def _kpi(index: int, kpi: Kpi, writing: Writing) -> KpiView:
    stated = kpi.target if isinstance(kpi.target, StatedTarget) else None
    least, most = (stated.at_least, stated.at_most) if stated else (None, None)
    return KpiView(
        number=writing.clauses.number("kpis", index),
        id=kpi.id,
        name=kpi.name or _metric(kpi.metric, writing),
        means=writing.markdown(kpi.means),
        owner=writing.owner(kpi.owner),
        target=None if stated else _target(kpi.metric, writing),
        least=None if least is None else _stated(least, kpi.metric, writing),
        most=None if most is None else _stated(most, kpi.metric, writing),
        see=() if stated else tuple(dict.fromkeys(_see(kpi.metric, writing))),
        reviewed=writing.language.cadence(kpi.reviewed),
    )


def _metric(metric: Metric, writing: Writing) -> str:
    if metric in COUNTED:
        return writing.stages(COUNTED[metric])
    if metric is Metric.PROMISED_LEADS:
        return writing.stages(writing.agreement.goals.promise)
    if metric is Metric.LEAD_VALUE:
        return figure_label(_lead_value(writing).figure, writing)
    return writing.language.phrase(METRICS[metric])


def _target(metric: Metric, writing: Writing) -> str | None:
    """The figure that the plan has for `metric`; nothing where clauses say it better."""
    plan, goals = writing.plan, writing.agreement.goals
    if metric in COUNTED:
        target = plan.stages.get(COUNTED[metric])
        return None if target is None else writing.target(target)
    match metric:
        case Metric.PROMISED_LEADS:
            return writing.target(plan.promised)
        case Metric.LEAD_VALUE:
            return writing.target(_lead_value(writing))
        case Metric.MARKETING_REVENUE:
            return writing.target(plan.totals["marketing_revenue"])
        case Metric.AVERAGE_DEAL:
            customers = plan.totals["customers"].exact
            return writing.language.money(plan.totals["marketing_revenue"].exact / customers)
        case Metric.CLOSE_RATE:
            return writing.language.share(plan.totals["customers"].exact / plan.totals["leads"].exact)
        case Metric.SALES_CYCLE:
            return None if goals.sales_cycle is None else writing.language.duration(goals.sales_cycle)
        case _:
            return None


def _lead_value(writing: Writing) -> Target:
    """The value of a lead; where value is promised, that of all that are owed."""
    in_value = writing.agreement.goals.promised_in is PromisedIn.VALUE
    return writing.plan.promised if in_value else writing.plan.totals["lead_value"]


def _see(metric: Metric, writing: Writing) -> Iterator[str]:
    """The clauses in which the target is promised or computed."""
    if metric in {Metric.SPEED_TO_LEAD, Metric.FIRST_TOUCH_IN_TIME, Metric.ATTEMPTS}:
        rules = writing.agreement.lead_management.follow_up
        yield from (writing.clauses.number("lead_management", "follow_up", index) for index in range(len(rules)))
    elif metric is Metric.SALES_CYCLE and writing.clauses.has("goals", "sales_cycle"):
        yield writing.clauses.number("goals", "sales_cycle")
    elif COUNTED.get(metric) == writing.agreement.goals.promise or metric is Metric.PROMISED_LEADS:
        yield writing.clauses.number("goals", "promise")
    elif metric is Metric.CLOSE_RATE or (metric in COUNTED and metric is not Metric.CUSTOMERS):
        yield writing.clauses.number("goals", "rates")
    else:
        yield writing.clauses.number("goals", "sales_quota")


def _stated(value: Percentage | Duration | Decimal, metric: Metric, writing: Writing) -> str:
    match value:
        case Percentage(share):
            return writing.language.share(share)
        case Duration():
            return writing.language.duration(value)
        case Decimal():
            return writing.language.money(value) if metric in MONEY else writing.language.number(Fraction(value))
