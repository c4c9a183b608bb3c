"""What one concession is worth to the other side: leads that need not be found, hours that need not be worked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.attribution.goal_numbers import GoalNumber, goal_numbers
from slabuilder.cycles.attribution.hours import hours_a_lead
from slabuilder.cycles.attribution.inputs import Kind
from slabuilder.cycles.attribution.setting import with_value
from slabuilder.cycles.what_if.reach import fits, needed_leads
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit
from slabuilder.targets.rounding import RoundingRules

_POINT = Decimal("0.01")
_LESS = frozenset({Kind.SALES_QUOTA, Kind.MARKETING_SHARE})
"""The inputs of which less is easier for the other side; of all rates and deals it is more."""


@dataclass(frozen=True, slots=True)
class Concession:
    """One step of an input, such as a point more of a rate, and what it saves: leads as shown, hours exactly.

    `step` is below 0 where the step is down, and `value` is the input's after it. Nobody's promise gets heavier by one.
    """

    kind: Kind
    subject: str | None
    path: Path
    unit: Unit
    step: Fraction
    value: Fraction
    leads: Fraction
    hours: Fraction


def concessions(agreement: Agreement) -> tuple[Concession, ...]:
    """The concessions that there can be about `agreement`, of which there is a plan; those that save nothing left out."""
    found = (*_of_goals(agreement), *_of_hours(agreement))
    return tuple(concession for concession in found if concession.leads or concession.hours)


def _of_goals(agreement: Agreement) -> Iterator[Concession]:
    rules, now, hours = RoundingRules.of(agreement), needed_leads(agreement.goals), hours_a_lead(agreement)
    for number in goal_numbers(agreement.goals):
        step = -_step(number) if number.kind in _LESS else _step(number)
        to = number.written + step
        if to <= 0 or (number.unit is Unit.SHARE and to > 1):
            continue
        goals = number.set(agreement.goals, to)
        if fits(goals):
            then = needed_leads(goals)
            saved = rules.rounded(now, Unit.LEADS) - rules.rounded(then, Unit.LEADS)
            yield Concession(
                number.kind, number.subject, number.path, number.unit, Fraction(step), Fraction(to), saved, (now - then) * hours
            )  # fmt: skip


def _step(number: GoalNumber) -> Decimal:
    """A point of a share; of money the round amount that is between a hundredth and a tenth of it."""
    if number.unit is Unit.SHARE:
        return _POINT
    return Decimal(1).scaleb(number.written.adjusted() - 1) if number.written else Decimal(1)


def _of_hours(agreement: Agreement) -> Iterator[Concession]:
    """One attempt fewer by each rule, and one minute fewer for each attempt."""
    steps: list[tuple[Kind, str | None, Path, Unit, int | Decimal]] = [
        (
            Kind.ATTEMPTS,
            rule.id,
            ("lead_management", "follow_up", index, "attempts", "at_least"),
            Unit.ATTEMPTS,
            rule.attempts.at_least,
        )
        for index, rule in enumerate(agreement.lead_management.follow_up)
    ]
    minutes = agreement.lead_management.capacity.minutes_per_attempt
    path = ("lead_management", "capacity", "minutes_per_attempt")
    steps.append((Kind.MINUTES, None, path, Unit.MINUTES, minutes))
    leads, now = needed_leads(agreement.goals), hours_a_lead(agreement)
    for kind, subject, place, unit, value in steps:
        if value > 1:
            then = hours_a_lead(with_value(agreement, place, value - 1))
            saved = leads * (now - then)
            yield Concession(kind, subject, place, unit, Fraction(-1), Fraction(value) - 1, Fraction(0), saved)
