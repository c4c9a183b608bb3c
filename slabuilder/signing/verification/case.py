"""All that a signed PDF is judged by: its facts, who was to sign, and what its source gives when it is made anew."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from slabuilder.agreement.agreement import Agreement
from slabuilder.signing.verification.facts import Holder, PdfFacts, SignatureFacts

FIELD = "sig-"
"""What the name of a signatory's field begins with; the signatory's id follows."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody whom the agreement names as one who signs."""

    id: str
    name: str
    email: str
    party: str

    @property
    def field(self) -> str:
        """The name of the field in which they sign."""
        return f"{FIELD}{self.id}"

    def holds(self, holder: Holder) -> bool:
        """Whether the certificate is theirs. An address decides if it has one: many people have the same name."""
        if holder.emails:
            return self.email.casefold() in holder.emails
        return holder.name is not None and _plain(holder.name) == _plain(self.name)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


class Rendering(StrEnum):
    """What the embedded source gives when it is rendered afresh."""

    SAME = "the very bytes that the signed file begins with"
    OTHER = "other bytes than those that the signed file begins with"
    NOT_COMPARABLE = "rendering not comparable"


@dataclass(frozen=True, slots=True)
class Again:
    """The embedded source, made anew. `why` says what makes it other, or not comparable.

    `figures` says whether the embedded figures are those that the source gives, `content` whether the embedded digest
    is that of what it says, as far as this version knows: how it is reckoned may have changed. `end` is where the bytes
    made anew keep the list of their objects, if the file begins with them.
    """

    rendering: Rendering
    why: tuple[str, ...]
    figures: bool
    content: bool
    is_draft: bool
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What is judged. Without an agreement in the file there is nobody who was to sign, and nothing to make anew."""

    facts: PdfFacts
    signatories: tuple[Signatory, ...] | None
    again: Again | None

    def signatory(self, signature: SignatureFacts) -> Signatory | None:
        """Whose field it is that the signature stands in."""
        return next((each for each in self.signatories or () if each.field == signature.field), None)

    @property
    def awaited(self) -> tuple[Signatory, ...]:
        """Who was to sign and has not."""
        signed = {each.field for each in self.facts.signatures}
        return tuple(each for each in self.signatories or () if each.field not in signed)


def signatories_of(agreement: Agreement) -> tuple[Signatory, ...]:
    """Who signs `agreement`."""
    parties = agreement.parties
    return tuple(
        Signatory(each.id, each.name, str(each.email), party.name)
        for party in (parties.marketing, parties.sales)
        for each in party.signatories
    )
