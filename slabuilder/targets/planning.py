"""From an agreement to its plan. Pure: the same agreement and the same holidays give the same plan."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.goals import PromisedIn
from slabuilder.agreement.rates import CUSTOMER
from slabuilder.business_time.holidays_of import HolidaySource, public_holidays
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.targets.capacity import capacity_shortfalls, team_capacities
from slabuilder.targets.cycle import cycle_target
from slabuilder.targets.formulas import promised_value
from slabuilder.targets.goal_faults import goal_faults
from slabuilder.targets.open_time import resolved_calendars
from slabuilder.targets.plan import Plan, Planned
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.routes import expected_share_faults
from slabuilder.targets.schedule import DaysThatCount, by_day, month_shares, months, schedule_faults
from slabuilder.targets.segment_targets import segment_targets
from slabuilder.targets.segments import by_segment, whole_goal
from slabuilder.targets.teams import team_targets
from slabuilder.targets.uncertainty import uncertainty
from slabuilder.targets.window import owed_window


def plan(agreement: Agreement, holidays: HolidaySource = public_holidays) -> Planned:
    """Every figure of `agreement` with its derivation; and what it cannot do, or what a team has no time for.

    `agreement` has no dangling references. `holidays` is asked only where a calendar names a country.
    """
    goals, window = agreement.goals, owed_window(agreement)
    calendars, calendar_faults = resolved_calendars(agreement, window, holidays)
    findings = [*goal_faults(goals), *calendar_faults, *expected_share_faults(agreement)]
    if calendar_faults:
        return Planned(None, tuple(findings))
    days = DaysThatCount.of(goals, window, calendars[agreement.calendars[0].id].days)
    findings += schedule_faults(goals, days)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Planned(None, tuple(findings))

    rules = RoundingRules.of(agreement)
    segments = by_segment(goals)
    whole = whole_goal(goals, segments)
    first = next(iter(whole.stages))
    totals = {
        "marketing_revenue": rules.target(whole.revenue),
        "customers": rules.target(whole.customers),
        "leads": rules.target(whole.stages[first]),
        "lead_value": rules.target(whole.lead_values[first]),
    }
    stages = {stage: rules.target(figure) for stage, figure in whole.stages.items()}
    in_value = goals.promised_in is PromisedIn.VALUE
    promised = rules.target(promised_value(whole, goals.promise)) if in_value else stages[goals.promise]

    shares = month_shares(goals, days)
    smallest = rules.smallest_part(promised.figure.unit)
    by_month = months(promised, shares, smallest)
    daily = tuple(by_day(by_month, days, smallest))
    capacity = team_capacities(agreement, stages[goals.promise].figure, shares, window, calendars, rules)
    figures = Plan(
        totals=totals,
        stages={**stages, CUSTOMER: totals["customers"]},
        promised=promised,
        months=by_month,
        days=daily,
        segments=segment_targets(goals, segments, rules),
        teams=team_targets(agreement, stages[goals.promise], window, rules),
        per_week=promised.value / window.weeks,
        cycle=cycle_target(agreement, window, daily),
        capacity=capacity,
        uncertainty=uncertainty(goals, stages[goals.promise], totals["customers"]),
    )
    return Planned(figures, (*findings, *capacity_shortfalls(agreement, capacity)))
