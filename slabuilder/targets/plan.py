"""The plan: every figure of an agreement with its derivation, its exact value and what is shown of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from slabuilder.business_time.calendars import OpenDays
from slabuilder.diagnostics.finding import Finding
from slabuilder.quantities.dates import Month
from slabuilder.targets.expressions import Figure


@dataclass(frozen=True, slots=True)
class Target:
    """A figure with its exact value, and the value after the declared rounding."""

    figure: Figure
    exact: Fraction
    value: Fraction


@dataclass(frozen=True, slots=True)
class MonthTarget:
    """A month's part of the promise; `value` is apportioned, so that all months sum to the total's value."""

    month: Month
    share: Fraction
    exact: Fraction
    value: Fraction


@dataclass(frozen=True, slots=True)
class DayTarget:
    """A day's part of its month, and the cumulative target at the end of the day, which is what governs."""

    day: date
    value: Fraction
    cumulative: Fraction


@dataclass(frozen=True, slots=True)
class SegmentTarget:
    """A segment's part: what it has to bring, and how many leads that takes.

    `leads` counts the stage that the rates start from, `stages` has every stage before the customer, and `promised` is
    the segment's part of what marketing owes. The values of all segments sum to those of the totals.
    """

    id: str
    revenue: Target
    customers: Target
    leads: Target
    lead_value: Target
    average_deal: Fraction
    close_rate: Fraction
    stages: Mapping[str, Target]
    promised: Target


@dataclass(frozen=True, slots=True)
class TeamTarget:
    """What a sales team gets: leads, a week and a rep; `value` apportioned, so that teams sum to the promise."""

    team: str
    share: Fraction
    exact: Fraction
    value: Fraction
    per_week: Fraction
    per_rep: Fraction


@dataclass(frozen=True, slots=True)
class CycleTarget:
    """What the sales cycle does: leads that had to be there before the term, that deliver within it, that feed the next.

    `before + within` is the promise; `next_term` of the leads that arrive within the term close after its end.
    """

    days: int
    before: Fraction
    within: Fraction
    next_term: Fraction
    owed_from: date
    owed_to: date


@dataclass(frozen=True, slots=True)
class TeamCapacity:
    """The hours a team needs for its leads, and those it has; in the term, and in its busiest month."""

    team: str
    needed: Target
    available: Target
    busiest_month: Month
    busiest_needed: Fraction
    busiest_available: Fraction

    @property
    def enough(self) -> bool:
        """Whether the team can keep its promise in the term and in each month."""
        return self.needed.exact <= self.available.exact and self.busiest_needed <= self.busiest_available


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """What the observed counts say of the promise; `method` names how, in words for an appendix.

    `chance` is the probability that the promised leads bring the customers needed; `leads_for` maps a chance such
    as 0.8 to the leads that would give it. Floats: a chance is an estimate, never a promise.
    """

    chance: float
    leads_for: Mapping[Decimal, int]
    method: str
    stages_without_counts: tuple[str, ...] = ()
    caveat: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """All figures of one agreement.

    `totals` has marketing_revenue, customers, leads and lead_value; `leads` counts the stage that the close rate (or
    the funnel) starts from. `stages` has every stage of the funnel by id, `customer` last; `promised` is the
    stage's figure that marketing owes, or its value where value is promised. `calendars` are the agreement's own,
    resolved for the whole months of the term and of the days on which leads are owed.
    """

    totals: Mapping[str, Target]
    stages: Mapping[str, Target]
    promised: Target
    months: tuple[MonthTarget, ...]
    days: tuple[DayTarget, ...]
    segments: tuple[SegmentTarget, ...]
    teams: tuple[TeamTarget, ...]
    per_week: Fraction
    cycle: CycleTarget | None
    capacity: tuple[TeamCapacity, ...]
    uncertainty: Uncertainty | None
    calendars: Mapping[str, OpenDays]


@dataclass(frozen=True, slots=True)
class Planned:
    """What came of planning: the plan, and what there is to say of it. There is no plan where a finding is an error."""

    plan: Plan | None
    findings: tuple[Finding, ...]
