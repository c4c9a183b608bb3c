"""How much each changed input moved the targets that both sides look at first.

Between two agreements, each target's difference is divided among the inputs that changed, exactly, and whatever the
order of the changes (see `cycles.attribution.fair_parts`). Months, lag and sales cycle say when leads are owed and not how many:
they move none of these targets.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.goals import Goals, PromisedIn
from slabuilder.cycles.attribution.changed_goals import changed_goals
from slabuilder.cycles.attribution.changed_handover import changed_handover
from slabuilder.cycles.attribution.fair_parts import Value, fair_parts, told_apart
from slabuilder.cycles.attribution.hours import hours_a_lead
from slabuilder.cycles.attribution.inputs import ChangedInput, Kind
from slabuilder.cycles.attribution.switches import mixed
from slabuilder.language.messages import marked
from slabuilder.targets.expressions import Unit, evaluate
from slabuilder.targets.formulas import GoalFigures, promised_value
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.segments import by_segment, whole_goal


class TargetId(StrEnum):
    """The targets that both sides look at first."""

    MARKETING_REVENUE = "marketing_revenue"
    CUSTOMERS = "customers"
    PROMISED = "promised"
    HOURS_NEEDED = "hours_needed"


LABELS = {
    TargetId.MARKETING_REVENUE: marked("Marketing revenue goal"),
    TargetId.CUSTOMERS: marked("Customers needed"),
    TargetId.PROMISED: marked("What marketing promises"),
    TargetId.HOURS_NEEDED: marked("Hours that sales needs"),
}


@dataclass(frozen=True, slots=True)
class MovedPart:
    """How far one input moved a target: exactly, and what is shown of it. An input that moved nothing has no part."""

    input: ChangedInput
    moved: Fraction
    shown: Fraction


@dataclass(frozen=True, slots=True)
class MovedTarget:
    """A target before and after, exactly and as it is shown, and how far each input moved it.

    The exact parts sum to `new - old`, the shown ones to `new_shown - old_shown`. Where leads are counted, the stages are
    those that are promised before and after.
    """

    id: TargetId
    unit: Unit
    old: Fraction
    new: Fraction
    old_shown: Fraction
    new_shown: Fraction
    parts: tuple[MovedPart, ...]
    old_stage: str | None = None
    new_stage: str | None = None

    @property
    def moved(self) -> bool:
        """Whether it is another one than before, exactly or as it is shown."""
        return self.old != self.new or self.old_shown != self.new_shown


def attribution(before: Agreement, after: Agreement) -> tuple[MovedTarget, ...]:
    """Each target, moved or not, from `before` to `after`; of both there has to be a plan.

    The promise is compared in its value if both promise that, and otherwise in leads. Between two currencies amounts
    of money are not compared, and their targets left out.
    """
    goals, handover = changed_goals(before, after), changed_handover(before, after)
    inputs = [*(switch.input for switch in goals), *(switch.input for switch in handover)]

    @cache
    def goals_of(mix: int) -> Goals:
        return mixed(before.goals, goals, mix)

    @cache
    def figures(mix: int) -> GoalFigures:
        return whole_goal(goals_of(mix), by_segment(goals_of(mix)))

    @cache
    def leads(mix: int) -> Fraction:
        return evaluate(figures(mix).stages[goals_of(mix).promise])

    @cache
    def hours_each(mix: int) -> Fraction:
        return hours_a_lead(mixed(before, handover, mix))

    def value(mix: int) -> Fraction:
        return evaluate(promised_value(figures(mix), goals_of(mix).promise))

    def hours(mix: int) -> Fraction:
        return leads(mix & (1 << len(goals)) - 1) * hours_each(mix >> len(goals))

    def moved(id: TargetId, unit: Unit, value: Value, count: int) -> MovedTarget:
        return _moved(id, unit, value, inputs[:count], (before, after))

    found = [
        moved(TargetId.MARKETING_REVENUE, Unit.MONEY, lambda mix: evaluate(figures(mix).revenue), len(goals)),
        moved(TargetId.CUSTOMERS, Unit.CUSTOMERS, lambda mix: evaluate(figures(mix).customers), len(goals)),
        moved(TargetId.PROMISED, Unit.MONEY, value, len(goals))
        if _in_value(before.goals) and _in_value(after.goals)
        else moved(TargetId.PROMISED, Unit.LEADS, leads, len(goals)),
        moved(TargetId.HOURS_NEEDED, Unit.HOURS, hours, len(inputs)),
    ]
    return tuple(target for target in found if target.unit is not Unit.MONEY or before.currency == after.currency)


def _in_value(goals: Goals) -> bool:
    return goals.promised_in is PromisedIn.VALUE


def _moved(
    id: TargetId, unit: Unit, value: Value, inputs: Sequence[ChangedInput], agreements: tuple[Agreement, Agreement]
) -> MovedTarget:
    """The target `id`, whose value is that of the changes that are made."""
    groups = told_apart(len(inputs), value)
    moved = fair_parts([sum(1 << index for index in group) for group in groups], value)
    parts = [(_together(group, inputs), part) for group, part in zip(groups, moved, strict=True) if part]
    earlier, later = (RoundingRules.of(agreement) for agreement in agreements)
    old, new = value(0), value((1 << len(inputs)) - 1)
    old_shown, new_shown = earlier.rounded(old, unit), later.rounded(new, unit)
    by_rounding = new_shown - earlier.rounded(new, unit)
    shown = shown_parts([part for _, part in parts], new_shown - old_shown - by_rounding, earlier.smallest_part(unit))
    found = [MovedPart(input, part, seen) for (input, part), seen in zip(parts, shown, strict=True)]
    if by_rounding:
        found.append(MovedPart(ChangedInput(Kind.ROUNDING, (("goals", "rounding"),)), Fraction(0), by_rounding))
    stages = [agreement.goals.promise if unit is Unit.LEADS else None for agreement in agreements]
    return MovedTarget(id, unit, old, new, old_shown, new_shown, tuple(found), *stages)


def _together(group: Sequence[int], inputs: Sequence[ChangedInput]) -> ChangedInput:
    if len(group) == 1:
        return inputs[group[0]]
    return ChangedInput(Kind.OTHERS, tuple(path for index in group for path in inputs[index].paths))


def shown_parts(parts: Sequence[Fraction], total: Fraction, smallest: Fraction | None) -> tuple[Fraction, ...]:
    """`parts` in whole multiples of `smallest` that sum to `total`, by largest remainder; exactly, without `smallest`.

    `total` is what is shown of the sum of the parts: less than `smallest` away from it, and a multiple of it. Of equal
    remainders the earlier part is served first.
    """
    if smallest is None:
        return tuple(parts)
    pieces = [math.floor(part / smallest) for part in parts]
    order = sorted(range(len(parts)), key=lambda index: pieces[index] - parts[index] / smallest)
    for index in order[: int(total / smallest) - sum(pieces)]:
        pieces[index] += 1
    return tuple(piece * smallest for piece in pieces)
