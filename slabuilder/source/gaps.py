"""Reads the little that stands between values: white space, comments, indicators, anchors and tags."""

from __future__ import annotations

import re

_BLANK = re.compile(r"(?:[ \t\r\n]+|(?:(?<=[ \t\r\n])|(?<![^\r\n]))#[^\r\n]*)*+")
_DIRECTIVES = re.compile(r"(?:%[^\r\n]*(?:\r\n?|\n)\s*(?:#[^\r\n]*\s*)*)++")
_PROPERTY = re.compile(r"(?:&[^\s,\[\]{}]+|!<[^>\s]*>|![^\s,\[\]{}]*)")


def skip_blank(text: str, start: int) -> int:
    """Where the white space and the comments that begin at `start` end."""
    match = _BLANK.match(text, start)
    return start if match is None else match.end()


def skip_directives(text: str, start: int) -> int:
    """Where the directives that begin at `start` end, and their document begins."""
    match = _DIRECTIVES.match(text, start)
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


def tag_at(text: str, start: int) -> tuple[int, int]:
    """Where the tag stands among the anchor and tag at `start`; it may stand before an anchor there."""
    place = start
    while (match := _PROPERTY.match(text, place)) is not None:
        if text[place] == "!":
            return match.start(), match.end()
        place = skip_blank(text, match.end())
    before = text[:start].rstrip()
    begin = max(before.rfind(" "), before.rfind("\n"), before.rfind("\r"), -1) + 1
    tag = before.find("!", begin)
    return (start, start + 1) if tag < 0 else (tag, len(before))
