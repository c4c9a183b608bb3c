"""Which inputs of the goals changed between two agreements, each as a switch.

Whatever is switched, the goals fit together: inputs that only fit together change together. A rate that becomes a
funnel, another promised stage, other segments, another measure or currency are one input: how the goal is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import prod

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.goals import Goals
from slabuilder.cycles.attribution.goal_numbers import GoalNumber, goal_numbers
from slabuilder.cycles.attribution.inputs import ChangedInput, Kind
from slabuilder.cycles.attribution.setting import with_value
from slabuilder.cycles.attribution.switches import Switch, joined
from slabuilder.targets.expressions import Unit

GoalSwitch = Switch[Goals]


def changed_goals(before: Agreement, after: Agreement) -> tuple[GoalSwitch, ...]:
    """The switches from the goals of `before` to those of `after`; set all together, they give its figures."""
    old, new = before.goals, after.goals
    same_amounts = before.currency == after.currency and old.measure is new.measure
    same_way, same_segments = _way(old) == _way(new), _segments(old) == _segments(new)
    built, alone = [], []
    if (old.average_deal is None) != (new.average_deal is None):
        built.append(_whole(new, "average_deal"))
    if not same_way:
        built.append(_whole(new, "close_rate", "funnel"))
    if old.promise != new.promise:
        built.append(_whole(new, "promise"))
    if not same_segments:
        built.append(_whole(new, "segments"))
    elif shares := _shares(old, new):
        alone.append(shares)
    for number, changed in _numbers(old, new, same_way, same_segments):
        if (number.unit is Unit.MONEY and not same_amounts) or (number.kind is Kind.SEGMENT_RATE and not same_way):
            built.append(_number(number, changed))
        else:
            alone.append(_number(number, changed))
    whole = [joined(Kind.GOAL_BUILT, built)] if built else []
    return (*whole, *_fitting(alone, old, new))


def _way(goals: Goals) -> Sequence[tuple[str, str]]:
    """The steps to the customer, apart from their rates."""
    if goals.close_rate is not None:
        return [(goals.close_rate.from_, "")]
    return [(step.from_, step.to) for step in goals.funnel]


def _segments(goals: Goals) -> dict[str, tuple[bool, bool]]:
    """The segments, and whether each has a deal and a rate of its own."""
    return {each.id: (each.average_deal is not None, each.close_rate is not None) for each in goals.segments}


def _whole(new: Goals, *names: str) -> GoalSwitch:
    """What these keys of the goals say."""
    paths = tuple(("goals", name) for name in names if name in new.model_fields_set)
    update = {name: getattr(new, name) for name in names}
    return Switch(ChangedInput(Kind.GOAL_BUILT, paths), lambda goals: goals.model_copy(update=update))


def _shares(old: Goals, new: Goals) -> GoalSwitch | None:
    """The shares of segments that are the same: they sum to 100 %, and so change together."""
    shares = {segment.id: segment.share for segment in new.segments}
    if all(shares[segment.id] == segment.share for segment in old.segments):
        return None

    def set_shares(goals: Goals) -> Goals:
        for index, segment in enumerate(goals.segments):
            goals = with_value(goals, ("segments", index, "share"), shares[segment.id])
        return goals

    paths = tuple(("goals", "segments", index, "share") for index in range(len(new.segments)))
    return Switch(ChangedInput(Kind.SEGMENT_SHARES, paths), set_shares)


def _numbers(old: Goals, new: Goals, same_way: bool, same_segments: bool) -> Iterator[tuple[GoalNumber, GoalNumber]]:
    """The numbers that are others than before, each as it was and as it is."""
    left_out = set() if same_way else {Kind.CLOSE_RATE, Kind.STEP_RATE}
    if not same_segments:
        left_out |= {Kind.SEGMENT_DEAL, Kind.SEGMENT_RATE}
    earlier = {(number.kind, number.subject): number for number in goal_numbers(old)}
    for changed in goal_numbers(new):
        number = earlier.get((changed.kind, changed.subject))
        if number is not None and number.value != changed.value and changed.kind not in left_out:
            yield number, changed


def _number(number: GoalNumber, changed: GoalNumber) -> GoalSwitch:
    input = ChangedInput(changed.kind, (changed.path,), changed.subject, changed.unit, number.value, changed.value)
    return Switch(input, _setting(number, changed.written))


def _setting(number: GoalNumber, to: Decimal) -> Callable[[Goals], Goals]:
    return lambda goals: number.set(goals, to)


def _fitting(switches: Sequence[GoalSwitch], old: Goals, new: Goals) -> tuple[GoalSwitch, ...]:
    """`switches`, in which the rates change together if some mix of them would not fit.

    A segment's close rate is at most what the funnel's later steps leave. The mix that fits least has the smallest rate
    of each step and the largest of each segment.
    """
    rates = [switch for switch in switches if switch.input.kind in {Kind.STEP_RATE, Kind.SEGMENT_RATE}]
    if len(rates) < 2:
        return tuple(switches)
    least = prod(
        (min(Fraction(one.rate), Fraction(two.rate)) for one, two in zip(old.funnel[1:], new.funnel[1:], strict=True)),
        start=Fraction(1),
    )
    largest = max((segment.close_rate or Decimal(0) for segment in (*old.segments, *new.segments)), default=Decimal(0))
    if largest <= least:
        return tuple(switches)
    return (joined(Kind.RATES, rates), *(switch for switch in switches if switch not in rates))
