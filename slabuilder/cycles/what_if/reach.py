"""How far each number of the goals moves the leads that marketing promises: a tenth less of it, and a tenth more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.goals import Goals
from slabuilder.cycles.attribution.goal_numbers import GoalNumber, goal_numbers
from slabuilder.cycles.attribution.inputs import Kind
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit, evaluate
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.segments import by_segment, whole_goal

LESS, MORE = Decimal("0.9"), Decimal("1.1")


@dataclass(frozen=True, slots=True)
class Turned:
    """An input at another value, and the leads of the promised stage that are needed then, exactly and as shown."""

    value: Fraction
    leads: Fraction
    shown: Fraction


@dataclass(frozen=True, slots=True)
class Reach:
    """What an input is now, the `leads` that are needed with it, and those with a tenth `less` or `more` of it.

    No share is more than 100 %, and what would not fit the other inputs is missing.
    """

    kind: Kind
    subject: str | None
    path: Path
    unit: Unit
    value: Fraction
    leads: Fraction
    less: Turned | None
    more: Turned | None

    @property
    def width(self) -> Fraction:
        """By how many leads the two ends differ."""
        ends = [self.leads, *(turned.leads for turned in (self.less, self.more) if turned is not None)]
        return max(ends) - min(ends)


def needed_leads(goals: Goals) -> Fraction:
    """The leads of the promised stage that `goals` need, exactly."""
    return evaluate(whole_goal(goals, by_segment(goals)).stages[goals.promise])


def reaches(agreement: Agreement) -> tuple[Reach, ...]:
    """The reach of each number that moves the leads at all, the farthest first. There is a plan of `agreement`."""
    found = [reach for reach in _reaches(agreement) if reach.width]
    return tuple(sorted(found, key=lambda reach: -reach.width))


def _reaches(agreement: Agreement) -> Iterator[Reach]:
    now = needed_leads(agreement.goals)
    for number in goal_numbers(agreement.goals):
        less, more = (_turned(agreement, number, number.written * factor) for factor in (LESS, MORE))
        yield Reach(number.kind, number.subject, number.path, number.unit, number.value, now, less, more)


def _turned(agreement: Agreement, number: GoalNumber, to: Decimal) -> Turned | None:
    if number.unit is Unit.SHARE:
        to = min(to, Decimal(1))
    goals = number.set(agreement.goals, to)
    if not fits(goals):
        return None
    leads = needed_leads(goals)
    return Turned(Fraction(to), leads, RoundingRules.of(agreement).rounded(leads, Unit.LEADS))


def fits(goals: Goals) -> bool:
    """Whether `goals`, of which a number was set to another, still fit together."""
    return not any(True for rule in goals.rules for _ in rule(goals))
