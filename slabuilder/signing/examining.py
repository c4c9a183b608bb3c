"""What a PDF has in it that matters to whoever signs it: its files, its fields, and the signatures that are there.

A file from somebody else can keep a reader busy for as long as it likes: examine it in a process that has limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from slabuilder.signing.logs import keep_logs_quiet

FIELD = "sig-"
"""What begins the name of a field; the id of the person who signs in it follows."""


@dataclass(frozen=True, slots=True)
class Box:
    """The size of a field on its page, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PresentSignature:
    """A signature in a file: its field, the certificate of whoever signed (DER), and why it does not hold, if so."""

    field: str
    certificate: bytes
    fault: str | None


@dataclass(frozen=True, slots=True)
class Examined:
    """The files in a PDF by their names, the boxes of its signature fields, and its signatures in order."""

    files: Mapping[str, bytes]
    boxes: Mapping[str, Box]
    signatures: tuple[PresentSignature, ...]


def examined(data: bytes) -> Examined | str:
    """What is in the PDF `data`; one sentence where it cannot be read as one."""
    keep_logs_quiet()
    try:
        reader = PdfFileReader(BytesIO(data))
        if reader.encrypted:
            return "it is encrypted"
        boxes = {name: _box(field.get_object()) for name, _, field in enumerate_sig_fields(reader)}
        return Examined(dict(_files(reader)), boxes, tuple(present_signatures(data)))
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # a hostile file makes the library fail in ways of its own
        return f"it cannot be read as a PDF ({type(error).__name__})"


def present_signatures(data: bytes) -> Iterator[PresentSignature]:
    """The signatures in a PDF, each with what speaks against it; whom to trust is not asked."""
    keep_logs_quiet()
    embedded = list(PdfFileReader(BytesIO(data)).embedded_signatures)
    for signature in embedded:
        certificate = signature.signer_cert.dump()
        yield PresentSignature(signature.field_name, certificate, _fault(signature, signature is embedded[-1]))


def _fault(signature: EmbeddedPdfSignature, last: bool) -> str | None:
    status = validate_pdf_signature(signature, ValidationContext(trust_roots=[], allow_fetching=False))
    if not status.intact:
        return "what it signed was changed"
    if not status.valid:
        return "it was not made with the key of its certificate"
    if status.timestamp_validity is not None and not (
        status.timestamp_validity.intact and status.timestamp_validity.valid
    ):
        return "its timestamp does not hold"
    least = SignatureCoverageLevel.ENTIRE_FILE if last else SignatureCoverageLevel.ENTIRE_REVISION
    if status.coverage < least:
        return "it does not cover the whole file"
    if status.modification_level is None or status.modification_level > ModificationLevel.FORM_FILLING:
        return "the document was changed after it"
    if status.docmdp_ok is False:
        return "the document was changed after it in a way that it forbids"
    return None


def certificate_of(signature: PresentSignature) -> x509.Certificate:
    """The certificate of whoever signed."""
    return x509.load_der_x509_certificate(signature.certificate)


def _files(reader: PdfFileReader) -> Iterator[tuple[str, bytes]]:
    if "/Names" not in reader.root or "/EmbeddedFiles" not in reader.root["/Names"]:
        return
    names = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
    for place in range(1, len(names), 2):
        about = names[place]
        yield str(about["/UF"]), bytes(about["/EF"]["/F"].data)


def _box(field: Any) -> Box:
    left, bottom, right, top = (float(edge) for edge in field["/Rect"])
    return Box(abs(right - left), abs(top - bottom))
