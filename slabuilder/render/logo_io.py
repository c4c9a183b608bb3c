"""Reads a project's logo."""

from __future__ import annotations

from pathlib import Path

from slabuilder.errors import UnreadableError
from slabuilder.render.settings import Logo

_TYPES = {".png": "image/png", ".svg": "image/svg+xml", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_MOST_BYTES = 1_000_000


def logo_of(file: Path) -> Logo:
    """The picture in `file`; an UnreadableError where it is not there, not a picture, or larger than 1 MB."""
    media_type = _TYPES.get(file.suffix.lower())
    if media_type is None:
        raise UnreadableError(f"the logo {file} is not a PNG, JPEG or SVG file", "save it as one of these")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UnreadableError(
            f"the logo {file} cannot be read: {error.strerror}", "mend logo: in slabuilder.yaml"
        ) from error
    if len(data) > _MOST_BYTES:
        raise UnreadableError(f"the logo {file} has more than 1 MB", "save a smaller version of it")
    return Logo(data, media_type)
