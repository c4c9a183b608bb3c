"""The figures of the goals that hold for a segment, and who gains if they rise.

A higher close rate, or a larger deal, makes the same goal need fewer leads: marketing owes less, and sales has to make more
of what it is given.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import prod

from slabuilder.agreement.goals import Goals
from slabuilder.cycles.changes.change import Judgement, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Kind
from slabuilder.cycles.changes.sides import MARKETING, SALES


def more_asks_sales(says: str, before: Decimal | Fraction, after: Decimal | Fraction) -> Judgement:
    """The judgement on a figure that has marketing owe fewer leads, the higher it is."""
    if after > before:
        return shifted(says, heavier_for=(SALES,), lighter_for=(MARKETING,))
    return shifted(says, heavier_for=(MARKETING,), lighter_for=(SALES,))


def starts_elsewhere(compared: Compared) -> bool:
    """Whether the rates to the customer start from another stage than before, and not only from one of a new name."""
    before, after = _start(compared.before.goals), _start(compared.after.goals)
    stages = ("qualified_lead", "stages", "id")
    new_names: dict[str, str] = {fact.before: fact.after for fact in compared.facts if fact.way == stages}
    return new_names.get(before, before) != after


def leads_elsewhere(start: str, compared: Compared) -> bool:
    """Whether the funnel's step from the stage `start` leads to another one than before, and not only to a new name."""
    place = (Kind.CHANGED, ("goals", "funnel", start, "to"))
    return place not in compared.only_names and any((fact.kind, fact.way) == place for fact in compared.facts)


def _start(goals: Goals) -> str:
    return goals.funnel[0].from_ if goals.close_rate is None else goals.close_rate.from_


def segments_have_their_own(key: str, compared: Compared) -> bool:
    """Whether in both versions every segment has a figure `key` of its own, so that nothing follows from that of the goals."""
    goals = (compared.before.goals, compared.after.goals)
    return all(one.segments and all(getattr(part, key) is not None for part in one.segments) for one in goals)


def deal_in(goals: Goals, segment: str) -> Decimal | None:
    """The average deal of a segment: its own, or that of the goals; None where there is no such segment."""
    return next((part.average_deal or goals.average_deal for part in goals.segments if part.id == segment), None)


def rate_in(goals: Goals, segment: str) -> Fraction | None:
    """The close rate of a segment: its own, or that of the goals; None where there is no such segment."""
    return next((Fraction(part.close_rate or _rate(goals)) for part in goals.segments if part.id == segment), None)


def _rate(goals: Goals) -> Fraction:
    if goals.close_rate is not None:
        return Fraction(goals.close_rate.rate)
    return prod((Fraction(step.rate) for step in goals.funnel), start=Fraction(1))
