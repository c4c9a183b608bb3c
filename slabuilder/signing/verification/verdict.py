"""The verdict on a signed PDF: one word for it, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from slabuilder.cycles.changes.words import listed
from slabuilder.signing.verification.case import Case, Rendering
from slabuilder.signing.verification.facts import Trust
from slabuilder.signing.verification.reading import Unreadable
from slabuilder.signing.verification.rules import RULES, Rule


class Word(StrEnum):
    """What the PDF is. It holds if it is valid, and in no other case."""

    VALID = "valid"
    NOT_VALID = "not valid"
    BY_SERVICE = "signed by a service"
    NOT_OURS = "not our rendering"
    NOT_SIGNED = "not signed"
    TRUST_NOT_CHECKED = "not checked whom to trust"
    AWAITING = "awaiting signatures"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The word, and the reasons for it in words; a valid one needs none."""

    word: Word
    reasons: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether one may rely on the PDF."""
        return self.word is Word.VALID


def judged(case: Case | Unreadable, rules: Sequence[Rule] = RULES) -> Verdict:
    """The verdict by `rules`: the gravest that fits."""
    if isinstance(case, Unreadable):
        return Verdict(Word.NOT_VALID, (case.why,))
    if refused := tuple(reason for rule in rules for reason in rule(case)):
        return Verdict(Word.NOT_VALID, refused)
    if not case.facts.signatures:
        return Verdict(Word.NOT_SIGNED, ("nobody has signed this file",))
    if services := _services(case):
        return Verdict(Word.BY_SERVICE, services)
    if other := _not_ours(case):
        return Verdict(Word.NOT_OURS, other)
    if any(each.trust is Trust.NOT_ASKED for each in case.facts.signatures):
        return Verdict(Word.TRUST_NOT_CHECKED, ("nobody said which authorities to trust",))
    if case.awaited:
        return Verdict(Word.AWAITING, (f"awaiting {listed(each.name for each in case.awaited)}",))
    return Verdict(Word.VALID)


def _services(case: Case) -> tuple[str, ...]:
    """The signatures that a service made with a certificate of its own, for somebody."""
    return tuple(
        f"{each.field}: signed by the service {each.holder.label} for {_for_whom(case, each.field, each.says_for)}"
        for each in case.facts.signatures
        if each.holder.is_service
    )


def _for_whom(case: Case, field: str, says: str | None) -> str:
    person = next((each for each in case.signatories or () if each.field == field), None)
    if person is not None:
        return person.name
    return f"“{says}”, as it says" if says else "somebody whom it does not name"


def _not_ours(case: Case) -> tuple[str, ...]:
    """Why the file is not what slabuilder makes of its source."""
    again = case.again
    if again is None:
        return ("the file carries no agreement that slabuilder made it from",)
    if again.rendering is Rendering.OTHER:
        return again.why
    return () if again.figures else ("the figures in it are not those that its source gives",)
