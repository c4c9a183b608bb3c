"""Reads the files that signing needs."""

from __future__ import annotations

from pathlib import Path

from slabuilder.errors import UnreadableError

MOST_PDF = 100 << 20
MOST_KEY = 1 << 20
"""Bytes that a PDF, and a file with keys or certificates, may have."""


def pdf_bytes(file: Path) -> bytes:
    """The bytes of a PDF; an UnreadableError if it cannot be read or is too large."""
    return _bytes(file, MOST_PDF)


def key_bytes(file: Path) -> bytes:
    """The bytes of a file with a key or certificates; an UnreadableError if it cannot be read or is too large."""
    return _bytes(file, MOST_KEY)


def _bytes(file: Path, most: int) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        help = "check the file and its permissions"
        raise UnreadableError(f"{file} cannot be read: {error.strerror}", help) from error
    if len(data) > most:
        raise UnreadableError(f"{file} is larger than {most >> 20} MB", "see whether it is the right file")
    return data
