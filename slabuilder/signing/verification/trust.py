"""Whose certificates count: those of the authorities that somebody names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding

from slabuilder.signing.certificates import read_certificates
from slabuilder.signing.files_io import key_bytes


def trusted_certificates(files: Iterable[Path]) -> tuple[bytes, ...]:
    """The certificates (DER) in `files`, each PEM with one or more, or DER; a KeyFaultError if one has none."""
    found = [each for file in files for each in read_certificates(key_bytes(file), str(file))]
    return tuple(dict.fromkeys(each.public_bytes(Encoding.DER) for each in found))
