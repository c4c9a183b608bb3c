"""From an agreement to its plan. Pure: the same agreement and the same holidays give the same plan."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.rates import CUSTOMER
from slabuilder.business_time.holidays_of import HolidaySource, public_holidays
from slabuilder.targets.cycle import cycle_target
from slabuilder.targets.groundwork import Groundwork, groundwork
from slabuilder.targets.plan import Plan, Planned
from slabuilder.targets.promise import promise
from slabuilder.targets.segment_targets import segment_targets
from slabuilder.targets.teams import team_targets
from slabuilder.targets.uncertainty import uncertainty


def plan(agreement: Agreement, holidays: HolidaySource = public_holidays) -> Planned:
    """Every figure of `agreement` with its derivation; and what it cannot do, or what a team has no time for.

    `agreement` has no dangling references. `holidays` is asked only where a calendar names a country.
    """
    ground, findings = groundwork(agreement, holidays)
    return Planned(None if ground is None else plan_on(agreement, ground), findings)


def plan_on(agreement: Agreement, ground: Groundwork) -> Plan:
    """Every figure of `agreement`, whose groundwork is `ground`."""
    goals, rules, whole = agreement.goals, ground.rules, ground.whole
    first = next(iter(whole.stages))
    totals = {
        "marketing_revenue": rules.target(whole.revenue),
        "customers": rules.target(whole.customers),
        "leads": rules.target(whole.stages[first]),
        "lead_value": rules.target(whole.lead_values[first]),
    }
    stages = {stage: rules.target(figure) for stage, figure in whole.stages.items()}
    owed = promise(goals, ground)
    return Plan(
        totals=totals,
        stages={**stages, CUSTOMER: totals["customers"]},
        promised=owed.total,
        months=owed.months,
        days=owed.days,
        segments=segment_targets(goals, ground.segments, rules),
        teams=team_targets(agreement, stages[goals.promise], ground.window, rules),
        per_week=owed.total.value / ground.window.weeks,
        cycle=cycle_target(agreement, ground.window, owed.days),
        capacity=ground.capacity,
        uncertainty=uncertainty(goals, stages[goals.promise], totals["customers"]),
        calendars={name: calendar.days for name, calendar in ground.calendars.items()},
    )
