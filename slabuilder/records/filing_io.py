"""Files signed PDFs, and finds them again. What was filed once is never written over."""

from __future__ import annotations

from pathlib import Path

from slabuilder.agreement.agreement import Agreement
from slabuilder.errors import UnreadableError, UsageError
from slabuilder.render.documents import version_name
from slabuilder.writing_io import write_whole

SIGNED = "signed"
"""The folder, within that of the agreements, in which signed documents are filed."""


def place_of(folder: Path, agreement: Agreement) -> Path:
    """Where the signed document of `agreement` is filed in `folder`: `inbound/2026-Q4-v1.pdf`."""
    return folder / agreement.id / f"{version_name(agreement)}.pdf"


def file_away(place: Path, data: bytes) -> bool:
    """Write `data` to `place`, and say whether it was not there yet; a UsageError if another document is."""
    if place.exists():
        if _bytes(place) == data:
            return False
        help = "one version is signed once: give the agreement another version number, or compare the two files"
        raise UsageError(f"{place} is another document, and is never written over", help)
    write_whole(place, data)
    return True


def filed(folder: Path, id: str) -> list[Path]:
    """The documents that are filed in `folder` for the agreement `id`, in order of their names."""
    return sorted((folder / id).glob("*.pdf"))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        help = "check the file and its permissions"
        raise UnreadableError(f"{file} cannot be read: {error.strerror}", help) from error
