"""Reads the facts of a signed PDF with pyHanko. A hostile file can make it raise anything, or take for ever: `see` bounds it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import async_validate_pdf_signature, async_validate_pdf_timestamp
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from slabuilder.signing.verification.carried import faults_of_certificates, holder_of
from slabuilder.signing.verification.changes import NoLookBack, changes
from slabuilder.signing.verification.facts import Covers, File, PdfFacts, SignatureFacts, StampFacts, Trust
from slabuilder.signing.verification.quick_reader import QuickReader
from slabuilder.signing.verification.written import faults_of_writing

_COVERS = {
    SignatureCoverageLevel.ENTIRE_FILE: Covers.FILE,
    SignatureCoverageLevel.ENTIRE_REVISION: Covers.REVISION,
}
LONGEST_REASON = 200
"""Of what pyHanko says, in characters."""

LONGEST_TREE = 1000
"""Files that a PDF may carry at most, and branches of the tree in which they are listed."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Instead of facts: why there are none."""

    why: str


@dataclass(frozen=True, slots=True)
class Look:
    """A PDF to look at: its bytes, the authorities that are trusted (DER), and the moment as of which they are asked."""

    data: bytes
    roots: tuple[bytes, ...]
    now: datetime


def facts_of(look: Look) -> PdfFacts | Unreadable:
    """What is seen in the PDF. Whatever pyHanko raises, but for lack of memory or depth, makes it unreadable."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    try:
        return asyncio.run(_facts(look))
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # a hostile file can make the library raise anything
        return _unreadable(error)


def files_of(data: bytes) -> tuple[File, ...] | Unreadable:
    """The files that a PDF carries; whatever pyHanko raises makes it unreadable."""
    try:
        return tuple(_files(_reader(data)))
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # as above
        return _unreadable(error)


def _unreadable(error: Exception) -> Unreadable:
    lines = f"{type(error).__name__}: {error}".splitlines()
    return Unreadable(f"it cannot be read as a signed PDF: {lines[0][:LONGEST_REASON]}")


def _reader(data: bytes) -> PdfFileReader:
    return QuickReader(BytesIO(data), strict=True)


async def _facts(look: Look) -> PdfFacts:
    reader = _reader(look.data)
    embedded = [*reader.embedded_signatures]
    filled = [name for name, *_ in enumerate_sig_fields(reader, filled_status=True)]
    regular = [each for each in embedded if each.sig_object_type == "/Sig"]
    stamps = [each for each in embedded if each.sig_object_type == "/DocTimeStamp"]
    known = [each.field_name for each in embedded]
    return PdfFacts(
        signatures=tuple([await _signature(each, look) for each in regular]),
        stamps=tuple([await _stamp(each, look) for each in stamps]),
        order=tuple(known),
        fields=tuple(name for name, *_ in enumerate_sig_fields(reader)),
        first_fields=tuple(name for name, *_ in enumerate_sig_fields(reader.get_historical_resolver(0))),
        strange_fields=tuple(name for name in filled if name not in known or len(regular) + len(stamps) != len(known)),
        changes=tuple(changes(reader, embedded)),
        first_end=reader.xrefs.get_startxref_for_revision(0),
        files=tuple(_files(reader)),
        certified="/Perms" in reader.root and "/DocMDP" in reader.root["/Perms"],
    )


def _context(look: Look, moment: datetime) -> ValidationContext:
    roots = [x509.Certificate.load(data) for data in look.roots]
    return ValidationContext(trust_roots=roots, moment=moment, allow_fetching=False)


async def _signature(signature: EmbeddedPdfSignature, look: Look) -> SignatureFacts:
    status = await _status(signature, look, look.now)
    stamp, stamped, fault = status.timestamp_validity, None, None
    if stamp is not None and stamp.valid and stamp.intact and stamp.trusted:
        stamped = stamp.timestamp
        status = await _status(signature, look, stamped)  # what has expired since was good then
    elif stamp is not None:
        sound = stamp.valid and stamp.intact
        fault = "its authority is not trusted" if sound else "it does not fit the signature"
    trusted = status.valid and status.trust_problem_indic is None
    return SignatureFacts(
        field=signature.field_name,
        holder=holder_of(signature.signer_cert),
        intact=status.intact,
        valid=status.valid,
        trust=_trust(look, trusted=trusted),
        why_not_trusted=None if trusted else _why(status),
        claimed=status.signer_reported_dt,
        stamped=stamped,
        stamp_fault=fault,
        covers=_covers(signature),
        written=tuple(_written(signature, look)),
        carried=tuple(faults_of_certificates(signature.signed_data, look.roots)),
        says_for=_text(signature.sig_object.get("/Name")),
    )


async def _status(signature: EmbeddedPdfSignature, look: Look, moment: datetime) -> PdfSignatureStatus:
    return await async_validate_pdf_signature(
        signature,
        _context(look, moment),
        ts_validation_context=_context(look, look.now),
        diff_policy=NoLookBack(),
    )


async def _stamp(stamp: EmbeddedPdfSignature, look: Look) -> StampFacts:
    status = await async_validate_pdf_timestamp(stamp, _context(look, look.now), diff_policy=NoLookBack())
    return StampFacts(
        field=stamp.field_name,
        sound=status.intact and status.valid,
        trust=_trust(look, trusted=bool(status.trusted)),
        when=status.timestamp,
        covers=_covers(stamp),
        written=tuple(_written(stamp, look)),
        carried=tuple(faults_of_certificates(stamp.signed_data, look.roots)),
    )


def _trust(look: Look, *, trusted: bool) -> Trust:
    if not look.roots:
        return Trust.NOT_ASKED
    return Trust.TRUSTED if trusted else Trust.NOT_TRUSTED


def _why(status: PdfSignatureStatus) -> str | None:
    problem = status.trust_problem_indic
    return None if problem is None else str(problem.standard_name).lower().replace("_", " ")


def _covers(signature: EmbeddedPdfSignature) -> Covers:
    level: Any = signature.coverage  # pyHanko says that it is None, until it has looked
    return _COVERS.get(level, Covers.LESS)


def _written(signature: EmbeddedPdfSignature, look: Look) -> Iterator[str]:
    byte_range: Sequence[int] = [int(number) for number in signature.byte_range]
    if len(byte_range) != 4:
        yield "the signature does not cover two parts of the file"
        return
    yield from faults_of_writing(look.data, byte_range, signature.pkcs7_content)


def _files(reader: PdfFileReader) -> Iterator[File]:
    """The files that the PDF carries."""
    try:
        names = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
    except KeyError:
        return
    for index in range(0, min(len(names), 2 * LONGEST_TREE), 2):
        about = names[index + 1]
        relationship = str(about.get("/AFRelationship", "")).removeprefix("/")
        yield File(str(names[index]), relationship, about["/EF"]["/F"].data)


def _text(value: generic.PdfObject | None) -> str | None:
    return None if value is None else str(value)[:200]
