"""Reads the little that stands between values: white space, comments, indicators, anchors and tags."""

from __future__ import annotations

import re

_BLANK = re.compile(r"(?:[ \t\r\n]+|(?:(?<=[ \t\r\n])|(?<![^\r\n]))#[^\r\n]*)*")
_PROPERTY = re.compile(r"(?:&[^\s,\[\]{}]+|!<[^>\s]*>|![^\s,\[\]{}]*)")


def skip_blank(text: str, start: int) -> int:
    """Where the white space and the comments that begin at `start` end."""
    match = _BLANK.match(text, start)
    return start if match is None else match.end()


def empty_place(text: str, cursor: int) -> int:
    """Where an empty value stands: just behind the indicator (`:`, `-`, `?`) that follows the text up to `cursor`."""
    after = skip_blank(text, cursor)
    return after + 1 if text[after : after + 1] in {":", "-", "?"} else cursor


def skip_properties(text: str, start: int, end: int) -> int:
    """Where the value begins whose anchor and tag stand at `start`; where they end if it is empty, before `end`."""
    place = start
    while (match := _PROPERTY.match(text, place)) is not None and place < end:
        after = skip_blank(text, match.end())
        if after >= end:
            return match.end()
        place = after
    return place


def tag_at(text: str, start: int) -> tuple[int, int] | None:
    """Where the tag stands among the anchor and tag that begin at `start`."""
    place = start
    while (match := _PROPERTY.match(text, place)) is not None:
        if text[place] == "!":
            return match.start(), match.end()
        place = skip_blank(text, match.end())
    return None
