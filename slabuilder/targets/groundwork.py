"""What every judgement of an agreement's goals stands on: its days, its calendars, its figures from the whole goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.business_time.holidays_of import HolidaySource
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Finding
from slabuilder.quantities.dates import Month
from slabuilder.targets.capacity import capacity_shortfalls, team_capacities
from slabuilder.targets.formulas import GoalFigures
from slabuilder.targets.goal_faults import goal_faults
from slabuilder.targets.open_time import ResolvedCalendar, resolved_calendars
from slabuilder.targets.plan import TeamCapacity
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.routes import expected_share_faults
from slabuilder.targets.schedule import DaysThatCount, month_shares, schedule_faults
from slabuilder.targets.segments import by_segment, whole_goal
from slabuilder.targets.window import Window, owed_window


@dataclass(frozen=True, slots=True)
class Groundwork:
    """The days on which leads are owed, the calendars, the goal as figures, and what each team has time for."""

    window: Window
    calendars: Mapping[str, ResolvedCalendar]
    days: DaysThatCount
    shares: Mapping[Month, Fraction]
    rules: RoundingRules
    segments: tuple[GoalFigures, ...]
    whole: GoalFigures
    capacity: tuple[TeamCapacity, ...]


def groundwork(agreement: Agreement, holidays: HolidaySource) -> tuple[Groundwork | None, tuple[Finding, ...]]:
    """The groundwork of `agreement`, and everything that is wrong with its goals; nothing stands on an error."""
    goals, window = agreement.goals, owed_window(agreement)
    calendars, calendar_faults = resolved_calendars(agreement, window, holidays)
    findings = [*goal_faults(goals), *calendar_faults, *expected_share_faults(agreement)]
    if calendar_faults:
        return None, tuple(findings)
    days = DaysThatCount.of(goals, window, calendars[agreement.calendars[0].id].days)
    findings += schedule_faults(goals, days)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return None, tuple(findings)
    rules, segments, shares = RoundingRules.of(agreement), by_segment(goals), month_shares(goals, days)
    whole = whole_goal(goals, segments)
    leads = whole.stages[goals.promise]
    capacity = team_capacities(agreement, leads, shares, window, calendars, rules)
    ground = Groundwork(window, calendars, days, shares, rules, segments, whole, capacity)
    return ground, (*findings, *capacity_shortfalls(agreement, capacity))
