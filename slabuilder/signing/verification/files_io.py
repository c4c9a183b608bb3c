"""Reads the PDF that is to be verified, and the certificates of those that are trusted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from slabuilder.errors import UnreadableError, UsageError

LARGEST = 100 << 20
"""The largest PDF that is looked at, in bytes; an agreement of 50 pages has about 2 MB."""


def pdf_bytes(file: Path) -> bytes:
    """The bytes of a PDF; an UnreadableError if it cannot be read, or is far too large."""
    data = _bytes(file, LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableError(f"{file} is larger than {LARGEST >> 20} MB", "no agreement is; check which file it is")
    return data


def trusted_certificates(files: Iterable[Path]) -> tuple[bytes, ...]:
    """The certificates (DER) in `files`, each PEM with one or more, or DER; a UsageError if one has none."""
    found = [certificate for file in files for certificate in _certificates(file)]
    return tuple(dict.fromkeys(each.public_bytes(Encoding.DER) for each in found))


def _certificates(file: Path) -> list[x509.Certificate]:
    data = _bytes(file, 1 << 20)
    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except ValueError as error:
        help = "name the certificate of an authority, as PEM or DER; a key or a .p12 file is none"
        raise UsageError(f"{file} has no certificate", help) from error


def _bytes(file: Path, most: int) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(most)
    except OSError as error:
        help = "check the file and its permissions"
        raise UnreadableError(f"{file} cannot be read: {error.strerror}", help) from error
