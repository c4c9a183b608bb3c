"""The two figures by which people know a version; no calendar is needed for them, nor any other part of the plan."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.agreement import Agreement
from slabuilder.targets.goal_faults import goal_faults
from slabuilder.targets.plan import Target
from slabuilder.targets.promise import promised
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.segments import by_segment, whole_goal


@dataclass(frozen=True, slots=True)
class MainFigures:
    """What marketing promises, and what revenue that is to bring: the same targets as in the plan."""

    promised: Target
    marketing_revenue: Target


def main_figures(agreement: Agreement) -> MainFigures | None:
    """The main figures of `agreement`; None where its goals have a fault from which no figure follows."""
    if any(goal_faults(agreement.goals)):
        return None
    rules, whole = RoundingRules.of(agreement), whole_goal(agreement.goals, by_segment(agreement.goals))
    return MainFigures(rules.target(promised(agreement.goals, whole)), rules.target(whole.revenue))
