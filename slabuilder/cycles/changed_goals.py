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
from slabuilder.agreement.goals import Goals, Segment
from slabuilder.cycles.inputs import ChangedInput, Kind
from slabuilder.cycles.switches import Switch, joined
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit

GoalSwitch = Switch[Goals]


def changed_goals(before: Agreement, after: Agreement) -> tuple[GoalSwitch, ...]:
    """The switches from the goals of `before` to those of `after`; set all together, they give its figures."""
    old, new = before.goals, after.goals
    same_amounts = before.currency == after.currency and old.measure is new.measure
    same_way, same_segments = _way(old) == _way(new), _segments(old) == _segments(new)
    same_deal = (old.average_deal is None) == (new.average_deal is None)
    found = [
        *_one("sales_quota", Kind.SALES_QUOTA, Unit.MONEY, old, new, alone=same_amounts),
        *_one("marketing_share", Kind.MARKETING_SHARE, Unit.SHARE, old, new, alone=True),
        *_one("average_deal", Kind.AVERAGE_DEAL, Unit.MONEY, old, new, alone=same_amounts and same_deal),
        *(_rates(old, new) if same_way else [_whole(new, "close_rate", "funnel")]),
        *(_in_segments(old, new, same_amounts, same_way) if same_segments else [_whole(new, "segments")]),
        *([] if old.promise == new.promise else [_whole(new, "promise")]),
    ]
    built = [switch for switch in found if switch.input.kind is Kind.GOAL_BUILT]
    alone = _fitting([switch for switch in found if switch.input.kind is not Kind.GOAL_BUILT], old, new)
    return (*([joined(Kind.GOAL_BUILT, built)] if built else []), *alone)


def _way(goals: Goals) -> Sequence[tuple[str, str]]:
    """The steps to the customer, apart from their rates."""
    if goals.close_rate is not None:
        return [(goals.close_rate.from_, "")]
    return [(step.from_, step.to) for step in goals.funnel]


def _segments(goals: Goals) -> dict[str, tuple[bool, bool]]:
    """The segments, and whether each has a deal and a rate of its own."""
    return {each.id: (each.average_deal is not None, each.close_rate is not None) for each in goals.segments}


def _number(
    kind: Kind,
    path: Path,
    unit: Unit,
    values: tuple[Decimal | None, Decimal | None],
    set: Callable[[Goals], Goals],
    *,
    subject: str | None = None,
    alone: bool,
) -> Iterator[GoalSwitch]:
    """The switch of one number, where it changed; one that is not to be taken `alone` belongs to how the goal is built."""
    before, after = values
    if before == after:
        return
    if not alone or before is None or after is None:
        yield Switch(ChangedInput(Kind.GOAL_BUILT, (path,)), set)
    else:
        yield Switch(ChangedInput(kind, (path,), subject, unit, Fraction(before), Fraction(after)), set)


def _one(name: str, kind: Kind, unit: Unit, old: Goals, new: Goals, *, alone: bool) -> Iterator[GoalSwitch]:
    """A number that stands in the goals themselves."""
    values = getattr(old, name), getattr(new, name)
    yield from _number(kind, ("goals", name), unit, values, _taking(new, name), alone=alone)


def _whole(new: Goals, *names: str) -> GoalSwitch:
    """What these keys of the goals say, as part of how the goal is built."""
    paths = tuple(("goals", name) for name in names if name in new.model_fields_set)
    return Switch(ChangedInput(Kind.GOAL_BUILT, paths), _taking(new, *names))


def _taking(new: Goals, *names: str) -> Callable[[Goals], Goals]:
    update = {name: getattr(new, name) for name in names}
    return lambda goals: goals.model_copy(update=update)


def _rates(old: Goals, new: Goals) -> Iterator[GoalSwitch]:
    """The rates of a way whose steps are the same."""
    if old.close_rate is not None and new.close_rate is not None:
        rate = new.close_rate.rate

        def set_rate(goals: Goals) -> Goals:
            assert goals.close_rate is not None
            return goals.model_copy(update={"close_rate": goals.close_rate.model_copy(update={"rate": rate})})

        values = old.close_rate.rate, rate
        path = ("goals", "close_rate", "rate")
        yield from _number(Kind.CLOSE_RATE, path, Unit.SHARE, values, set_rate, alone=True)
    for index, (step, changed) in enumerate(zip(old.funnel, new.funnel, strict=True)):
        place: Path = ("goals", "funnel", index, "rate")
        set_step = _setting_step(index, changed.rate)
        values = step.rate, changed.rate
        yield from _number(Kind.STEP_RATE, place, Unit.SHARE, values, set_step, subject=step.from_, alone=True)


def _setting_step(index: int, rate: Decimal) -> Callable[[Goals], Goals]:
    def set_step(goals: Goals) -> Goals:
        steps = list(goals.funnel)
        steps[index] = steps[index].model_copy(update={"rate": rate})
        return goals.model_copy(update={"funnel": tuple(steps)})

    return set_step


def _in_segments(old: Goals, new: Goals, same_amounts: bool, same_way: bool) -> Iterator[GoalSwitch]:
    """What changed in segments that are the same; their shares sum to 100 %, and so change together.

    A segment's rate starts where the way does: on another way it is another rate.
    """
    earlier = {segment.id: segment for segment in old.segments}
    if any(earlier[segment.id].share != segment.share for segment in new.segments):
        paths = tuple(("goals", "segments", index, "share") for index in range(len(new.segments)))
        yield Switch(ChangedInput(Kind.SEGMENT_SHARES, paths), _setting_segments(new.segments, "share"))
    for index, segment in enumerate(new.segments):
        for name, kind, unit, alone in (
            ("average_deal", Kind.SEGMENT_DEAL, Unit.MONEY, same_amounts),
            ("close_rate", Kind.SEGMENT_RATE, Unit.SHARE, same_way),
        ):
            values = getattr(earlier[segment.id], name), getattr(segment, name)
            path = ("goals", "segments", index, name)
            set_one = _setting_segments((segment,), name)
            yield from _number(kind, path, unit, values, set_one, subject=segment.id, alone=alone)


def _setting_segments(segments: Sequence[Segment], name: str) -> Callable[[Goals], Goals]:
    taken = {segment.id: getattr(segment, name) for segment in segments}

    def set_segments(goals: Goals) -> Goals:
        changed = [
            segment.model_copy(update={name: taken[segment.id]}) if segment.id in taken else segment
            for segment in goals.segments
        ]
        return goals.model_copy(update={"segments": tuple(changed)})

    return set_segments


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
