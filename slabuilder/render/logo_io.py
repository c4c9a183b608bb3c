"""Reads a project's logo."""

from __future__ import annotations

from pathlib import Path

from slabuilder.errors import UnreadableError
from slabuilder.render.settings import Logo

_TYPES = {".png": "image/png", ".svg": "image/svg+xml", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_MOST_BYTES = 1_000_000

CMYK = 4
"""The parts of a colour in a JPEG for print: cyan, magenta, yellow, black; RGB has 3, and grey 1."""

_NO_FRAMES = (0xC4, 0xC8, 0xCC)
"""JPEG's markers among those of frames that begin tables (ITU T.81, table B.1)."""


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
    if media_type == "image/jpeg" and _parts_of_colour(data) == CMYK:
        help = "save it as RGB (in ImageMagick: convert LOGO -colorspace sRGB NEW), or as PNG or SVG"
        raise UnreadableError(
            f"the logo {file} has the colours of a printing press (CMYK), which no PDF/A may mix in", help
        )
    return Logo(data, media_type)


def _parts_of_colour(jpeg: bytes) -> int | None:
    """Of how many parts each colour is made up; nothing where the file does not say."""
    at = 2
    while jpeg[at : at + 1] == b"\xff" and at + 9 < len(jpeg):
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAMES:
            return jpeg[at + 9]
        at += 2 + length
    return None
