"""What is seen in a signed PDF, without a judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Trust(StrEnum):
    """Whether an authority that one trusts vouches for a certificate."""

    TRUSTED = "trusted"
    NOT_TRUSTED = "not trusted"
    NOT_ASKED = "not checked: nobody said whom to trust"


class Covers(StrEnum):
    """What a signature covers."""

    FILE = "the whole file"
    REVISION = "the file as it was then"
    LESS = "only parts of the file"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose certificate it is, and who vouches for it: `Dana Reyes, Acme`. `fingerprint` is the SHA-256 of the certificate, `key` that of the public key."""

    name: str | None
    emails: tuple[str, ...]
    organisation: str | None
    subject: str
    issuer: str
    fingerprint: str
    key: str
    until: datetime

    @property
    def label(self) -> str:
        """The name with the e-mail addresses: `Dana Reyes, Acme <dana@acme.example>`."""
        return " ".join([self.subject, *(f"<{email}>" for email in self.emails)])

    @property
    def is_service(self) -> bool:
        """Whether it names an organisation and no person: no e-mail address, and no name but the organisation's."""
        if self.emails or self.organisation is None:
            return False
        return self.name is None or self.organisation.casefold() in self.name.casefold()

    @property
    def is_trial(self) -> bool:
        """Whether it says of itself that it is for trials."""
        return "TRIAL" in self.subject or "TRIAL" in self.issuer


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """One signature. `claimed` is when its signer says to have signed; `stamped` is what a trusted timestamp says.

    `written` has what is wrong with how it is written, in bytes that no signature covers; `carried` what is wrong with
    the certificates that it carries.
    """

    field: str
    holder: Holder
    intact: bool
    valid: bool
    trust: Trust
    why_not_trusted: str | None
    claimed: datetime | None
    stamped: datetime | None
    stamp_fault: str | None
    covers: Covers
    written: tuple[str, ...]
    carried: tuple[str, ...]
    says_for: str | None = None

    @property
    def when(self) -> datetime | None:
        """When it was made, as far as anybody says."""
        return self.stamped or self.claimed


@dataclass(frozen=True, slots=True)
class StampFacts:
    """A timestamp of the whole document, in a field of its own."""

    field: str
    sound: bool
    trust: Trust
    when: datetime
    covers: Covers
    written: tuple[str, ...]
    carried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file that the PDF carries, and what it is to the document: `Source`, `Data`."""

    name: str
    relationship: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What is seen in a PDF, whose bytes were added to with each signature.

    `fields` are the names of the signature fields that it has now, `first_fields` those that its first bytes have, and
    `strange_fields` are filled with what is no signature that anybody knows. `changes` say what was done to it between
    its first bytes and its last ones that is more than signing. `first_end` is where the first bytes keep the list of
    their objects. `order` has the names of filled fields, in the order in which they were filled.
    """

    signatures: tuple[SignatureFacts, ...]
    stamps: tuple[StampFacts, ...]
    order: tuple[str, ...]
    fields: tuple[str, ...]
    first_fields: tuple[str, ...]
    strange_fields: tuple[str, ...]
    changes: tuple[str, ...]
    first_end: int
    files: tuple[File, ...]
    certified: bool

    def file(self, relationship: str) -> File | None:
        """The one file that is this to the document; nothing if there is none, or more than one."""
        found = [file for file in self.files if file.relationship == relationship]
        return found[0] if len(found) == 1 else None

    @property
    def seals(self) -> tuple[SignatureFacts | StampFacts, ...]:
        """Signatures and timestamps of the document."""
        return (*self.signatures, *self.stamps)

    @property
    def covers(self) -> Mapping[str, Covers]:
        """What is covered by the signature or the timestamp in each field."""
        return {each.field: each.covers for each in self.seals}
