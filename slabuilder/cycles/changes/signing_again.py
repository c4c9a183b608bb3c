"""Who has to sign again, by `review.amendments` and `review.recalculation` of the version that is signed."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from slabuilder.agreement.parties import Signatory
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.agreement.review import Recalculated, Recalculation, WhoSigns
from slabuilder.cycles.changes.change import BOTH
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.items import Way
from slabuilder.cycles.changes.judged_changes import Change
from slabuilder.quantities import Duration


def must_sign(compared: Compared, changes: Iterable[Change]) -> tuple[Signatory, ...]:
    """The signatories of the new version who have to sign it because of `changes`, marketing's first."""
    sides = {side for change in changes for side in signing_sides(compared, change)}
    parties = {Owner.MARKETING: compared.after.parties.marketing, Owner.SALES: compared.after.parties.sales}
    return tuple(signatory for side in BOTH if side in sides for signatory in parties[side].signatories)


def signing_sides(compared: Compared, change: Change) -> tuple[Owner, ...]:
    """The sides that have to sign because of `change`."""
    if is_recalculation(compared, change.fact):
        return ()
    amendments, judgement = compared.before.review.amendments, change.judgement
    match amendments.material if judgement.material else amendments.editorial:
        case WhoSigns.BOTH:
            return BOTH
        case WhoSigns.NOBODY:
            return ()
        case WhoSigns.OWNER:
            owing = {*judgement.heavier_for, *judgement.lighter_for, *judgement.different_for}
            return tuple(side for side in BOTH if side in owing)


def is_recalculation(compared: Compared, fact: Fact) -> bool:
    """Whether `review.recalculation` lets that input move so far within the term, without signatures."""
    recalculation = compared.before.review.recalculation
    same_term = (compared.before.cycle, compared.before.term) == (compared.after.cycle, compared.after.term)
    if recalculation is None or not same_term or fact.kind is not Kind.CHANGED:
        return False
    return _input_at(fact.way) in recalculation.may_change and _within(recalculation, fact)


def _input_at(way: Way) -> Recalculated | None:
    """The input of the recalculation that stands at `way`, if one does."""
    match way:
        case ("goals", "close_rate", "rate") | ("goals", "segments", _, "close_rate"):
            return Recalculated.CLOSE_RATE
        case ("goals", "funnel", _, "rate"):
            return Recalculated.FUNNEL
        case ("goals", "average_deal") | ("goals", "segments", _, "average_deal"):
            return Recalculated.AVERAGE_DEAL
        case ("goals", "sales_cycle"):
            return Recalculated.SALES_CYCLE
        case ("goals", "months", _):
            return Recalculated.MONTHS
        case _:
            return None


def _within(recalculation: Recalculation, fact: Fact) -> bool:
    """Whether it moved by no more than the share of its signed value that is allowed."""
    before, after = (_size(value) for value in (fact.before, fact.after))
    return abs(after - before) <= Fraction(recalculation.up_to) * before


def _size(value: object) -> Fraction:
    return Fraction(value.minutes) if isinstance(value, Duration) else Fraction(str(value))
