"""Whether a condition of a policy holds for an item: yes, no, or nobody can tell; and which tests made it so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from decimal import Decimal
from fractions import Fraction

from slabuilder.agreement.lengths import surely_longer
from slabuilder.checks.policies.facts import Fact, FactValue, Item, Subject
from slabuilder.checks.policies.three_valued import all_of, any_of, opposite
from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import AsOf, passes
from slabuilder.conditions.lead import comparable
from slabuilder.conditions.texts import normalized
from slabuilder.quantities.durations import Clock, Duration, duration


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a condition holds, None where it cannot be told; and of a single test, the fact and its value."""

    held: bool | None
    fact: Fact | None = None
    value: FactValue = None
    parts: tuple[Answer, ...] = ()
    negates: bool = False

    def deciding(self) -> Iterator[Answer]:
        """The single tests that made it so."""
        if self.fact is not None:
            yield self
        for part in self.parts:
            if self.negates or part.held == self.held:
                yield from part.deciding()


def answer(condition: tree.Condition, item: Item, subject: Subject) -> Answer:
    """Whether `condition`, whose literals are typed, holds for `item`."""
    match condition:
        case tree.AllOf(parts):
            answers = tuple(answer(part, item, subject) for part in parts)
            return Answer(all_of([one.held for one in answers]), parts=answers)
        case tree.AnyOf(parts):
            answers = tuple(answer(part, item, subject) for part in parts)
            return Answer(any_of([one.held for one in answers]), parts=answers)
        case tree.Not(part):
            one = answer(part, item, subject)
            return Answer(opposite(one.held), parts=(one,), negates=True)
        case tree.FieldTest(name, test):
            fact = subject.facts[name]
            value = fact.value(item)
            return Answer(_passes(test, value, item), fact, value)
        case tree.StageReached() | tree.InBand() | tree.IsPersona() | tree.ScoreTest():
            raise AssertionError("refused when the policy was read")


def _passes(test: tree.Test, value: FactValue, item: Item) -> bool | None:
    match value:
        case Duration():
            return _lasts(test, value, item)
        case tuple():
            return _names(test, value)
        case Fraction():
            # A literal has few digits: the quotient, rounded to 28, lies on the same side of it.
            number = Decimal(value.numerator) / value.denominator
            return passes(test, number, _as_of(item))
        case _:
            return passes(test, comparable(value), _as_of(item))


def _as_of(item: Item) -> AsOf:
    return AsOf(datetime.combine(item.judged.today, time(), UTC), UTC)


def _names(test: tree.Test, names: tuple[str, ...]) -> bool:
    match test:
        case tree.Contains(wanted):
            return not {normalized(name) for name in names}.isdisjoint(normalized(name) for name in wanted)
        case _:
            return test == tree.IsKnown(bool(names))


def _lasts(test: tree.Test, value: Duration, item: Item) -> bool | None:
    match test:
        case tree.Equals(other):
            return all_of([_at_most(value, _read(other), item), _at_most(_read(other), value, item)])
        case tree.AtMost(most):
            return _at_most(value, _read(most), item)
        case tree.AtLeast(least):
            return _at_most(_read(least), value, item)
        case tree.MoreThan(least):
            return opposite(_at_most(value, _read(least), item))
        case tree.LessThan(most):
            return opposite(_at_most(_read(most), value, item))
        case tree.Between(low, high):
            return all_of([_at_most(_read(low), value, item), _at_most(value, _read(high), item)])
        case _:
            return test == tree.IsKnown(True)


def _read(literal: tree.Literal) -> Duration:
    return duration(str(literal))


def _at_most(one: Duration, other: Duration, item: Item) -> bool | None:
    """Whether `one` never ends after `other`; None where that depends on the hour, or on the calendar."""
    if one == other:
        return True
    calendars = item.judged.agreement.calendars
    if surely_longer(one, other, calendars):
        return False
    if one.clock is other.clock and _fixed(one) == _fixed(other):
        return one.count <= other.count if not _fixed(one) else one.minutes <= other.minutes
    if one.clock is Clock.ALWAYS and _fixed(other) and one.minutes <= other.minutes:
        return True  # a business clock only stands still, and never runs ahead
    return True if surely_longer(other, one, calendars) else None


def _fixed(one: Duration) -> bool:
    """Whether it has a number of minutes on its clock: opening days have not."""
    return "business day" not in str(one)
