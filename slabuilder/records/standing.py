"""How an agreement stands on a day: what of it is signed, what is in force, and what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content_digest
from slabuilder.agreement.parties import Signatory
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.judged_changes import judged_changes
from slabuilder.cycles.changes.signing_again import must_sign


class State(StrEnum):
    """How the text on disk stands."""

    DRAFT = "draft"
    CHANGED = "changed since signing"
    SIGNED = "signed"
    IN_FORCE = "in force"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Standing:
    """How `agreement`, as it stands on disk, stands; `awaited` are those who have to sign it as it is.

    `in_force` is the last signed version whose effective date has come and whose term has not ended.
    """

    agreement: Agreement
    state: State
    awaited: tuple[Signatory, ...]
    in_force: Agreement | None
    review_due: bool


def standing(agreement: Agreement, signed: Sequence[Agreement], as_of: date) -> Standing:
    """How `agreement` stands on the day `as_of`, when those of `signed` are signed by everybody."""
    state, awaited = _state(agreement, signed, as_of)
    in_force = [each for each in signed if each.version.effective <= as_of <= each.term.to]
    last = max(in_force, key=lambda each: (each.version.effective, each.version.number), default=None)
    return Standing(agreement, state, awaited, last, agreement.review.next <= as_of)


def _state(agreement: Agreement, signed: Sequence[Agreement], as_of: date) -> tuple[State, tuple[Signatory, ...]]:
    if agreement.term.to < as_of:
        return State.EXPIRED, ()
    if any(content_digest(each) == content_digest(agreement) for each in signed):
        return (State.IN_FORCE if agreement.version.effective <= as_of else State.SIGNED), ()
    same_cycle = [each for each in signed if each.cycle == agreement.cycle]
    if not same_cycle:
        parties = agreement.parties
        return State.DRAFT, (*parties.marketing.signatories, *parties.sales.signatories)
    compared = Compared(max(same_cycle, key=lambda each: each.version.number), agreement)
    return State.CHANGED, must_sign(compared, judged_changes(compared))
