"""Colours that can be read: contrast as WCAG 2.2 defines it, and the nearest colour that has enough of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from slabuilder.errors import UsageError

READABLE = 4.5
"""The contrast that text needs: WCAG 2.2, success criterion 1.4.3, level AA."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 64


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def legible(colour: str, ground: str) -> str:
    """`colour`, mixed with as little black or white as makes it readable on `ground`."""
    end = (0, 0, 0) if luminance(ground) > 0.18 else (255, 255, 255)
    channels = _channels(colour)
    for step in range(_STEPS + 1):
        mixed = _hex(round(c + (e - c) * step / _STEPS) for c, e in zip(channels, end, strict=True))
        if contrast(mixed, ground) >= READABLE:
            return mixed
    raise ValueError(f"neither black nor white can be read on {ground}")


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    if not _COLOUR.fullmatch(colour):
        raise UsageError(f"{colour!r} is not a colour", 'write one as "#1f4e79"')
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(channels: Iterable[int]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in channels)
