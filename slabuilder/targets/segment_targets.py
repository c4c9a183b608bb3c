"""What each segment has to bring: parts that sum to the totals that are signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from slabuilder.agreement.goals import Goals, PromisedIn
from slabuilder.targets.apportion import apportion
from slabuilder.targets.expressions import Figure, evaluate
from slabuilder.targets.formulas import GoalFigures, promised_value
from slabuilder.targets.funnel import steps
from slabuilder.targets.plan import SegmentTarget, Target
from slabuilder.targets.rounding import RoundingRules


def segment_targets(goals: Goals, segments: Sequence[GoalFigures], rules: RoundingRules) -> tuple[SegmentTarget, ...]:
    """The targets of each segment; revenue, customers and every stage's leads are parts of the rounded totals."""
    if not segments:
        return ()
    way = steps(goals)
    first = way[0].stage
    revenues = _parts([part.revenue for part in segments], rules)
    customers = _parts([part.customers for part in segments], rules)
    leads = {step.stage: _parts([part.stages[step.stage] for part in segments], rules) for step in way}
    values = _parts([promised_value(part, goals.promise) for part in segments], rules)
    promised = values if goals.promised_in is PromisedIn.VALUE else leads[goals.promise]
    return tuple(
        SegmentTarget(
            id=segment.id,
            revenue=revenues[index],
            customers=customers[index],
            leads=leads[first][index],
            lead_value=rules.target(segments[index].lead_values[first]),
            average_deal=evaluate(segments[index].average_deal),
            close_rate=evaluate(segments[index].close_rate),
            stages={stage: targets[index] for stage, targets in leads.items()},
            promised=promised[index],
        )
        for index, segment in enumerate(goals.segments)
    )


def _parts(figures: Sequence[Figure], rules: RoundingRules) -> list[Target]:
    """The targets of `figures`, their values apportioned from what their sum is rounded to."""
    targets = [rules.target(figure) for figure in figures]
    total = rules.rounded(sum((target.exact for target in targets), Fraction(0)), figures[0].unit)
    values = apportion(total, [target.exact for target in targets], rules.smallest_part(figures[0].unit))
    return [replace(target, value=value) for target, value in zip(targets, values, strict=True)]
