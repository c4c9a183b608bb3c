"""Finds the characters that nobody sees, and gives the parsers a text that they all read alike.

Every replacement has the length of what it replaces, so that offsets stay those of the file.
"""

from __future__ import annotations

import re

from slabuilder.source import refusals
from slabuilder.source.faults import Faults, brief
from slabuilder.source.invisible import INVISIBLE, advised, told
from slabuilder.source.refusals import NOT_YAML, REFUSED

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BREAKS = {"\x0b", "\x0c", "\x85", "\u2028", "\u2029"}
_NAMES = {
    "\x00": "a NUL character",
    "\x0b": "a vertical tab",
    "\x0c": "a page break",
    "\x1b": "a terminal control character",
    "\x85": "an invisible line break",
    "\u2028": "an invisible line break",
    "\u2029": "an invisible paragraph break",
    "\ufeff": "a byte order mark in the middle of the text",
}
_SPECIAL_INDENT = re.compile("(?:(?<=[\r\n])|\\A)[ \t]*([\xa0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]+)")
_LONG_TAG = re.compile(r"(?<![^\s\[{,])!\S{1000,}")
_DIRECTIVES = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?(?:\r\n?|\n)|%[^\r\n]*+(?:\r\n?|\n|\Z))++")
_DIRECTIVE = re.compile(r"(?:(?<=[\r\n])|\A)%[^\r\n]*")


def for_parsers(text: str, faults: Faults) -> str:
    """`text` without anything that only some programs see, or read in their own way."""
    for step in _STEPS:
        text = step(text, faults)
    return text


def _without_forbidden(text: str, faults: Faults) -> str:
    """`text` with a mark or a space for each invisible character that YAML forbids, which are faults."""
    if _FORBIDDEN.search(text) is None:
        return text

    def replace(match: re.Match[str]) -> str:
        character = match[0]
        what = _NAMES.get(character, "a control character")
        help = "delete it"
        if character in _BREAKS:
            help = "delete it and press Enter or the space bar instead; it often comes with text pasted from elsewhere"
        place = match.start()
        faults.add(NOT_YAML, place, place + 1, f"{what} (U+{ord(character):04X}) stands here, which nobody sees", help)
        return " " if character in _BREAKS or character == "\ufeff" else "\ufffd"

    return _FORBIDDEN.sub(replace, text)


def _without_invisible(text: str, faults: Faults) -> str:
    """`text` with a mark for each invisible character that YAML allows, which are faults too."""
    if text.isascii():
        return text

    def replace(match: re.Match[str]) -> str:
        faults.add(REFUSED, *match.span(), told(match[0]), advised(match[0]))
        return "\ufffd"

    return INVISIBLE.sub(replace, text)


def _without_special_indents(text: str, faults: Faults) -> str:
    """`text` indented with ordinary spaces; others are faults, for YAML takes them for letters."""
    if text.isascii():
        return text

    def replace(match: re.Match[str]) -> str:
        start, end = match.span(1)
        faults.add(
            NOT_YAML,
            start,
            end,
            f"this line is indented with a special space (U+{ord(match[1][0]):04X}), which looks like an ordinary one",
            "delete it and press the space bar; it comes with text pasted from a web page or a word processor",
        )
        return text[match.start() : start] + " " * (end - start)

    return _SPECIAL_INDENT.sub(replace, text)


def _without_long_tags(text: str, faults: Faults) -> str:
    """`text` without tags that are longer than any: the pure parser takes minutes for one of a megabyte."""

    def replace(match: re.Match[str]) -> str:
        refusals.tag(faults, text, match.start())
        return "x" * len(match[0])

    return _LONG_TAG.sub(replace, text) if "!" in text else text


def _without_directives(text: str, faults: Faults) -> str:
    """`text` with the directives before its content turned into comments: one parser obeys them, the other does not."""
    head = _DIRECTIVES.match(text)
    if head is None or "%" not in head[0]:
        return text

    def replace(match: re.Match[str]) -> str:
        found = match[0].rstrip()
        faults.add(
            REFUSED,
            match.start(),
            match.start() + len(found),
            f"`{brief(found.split()[0])}` is an instruction to YAML readers, and agreements have none",
            "remove this line",
        )
        return "#" + match[0][1:]

    return _DIRECTIVE.sub(replace, head[0]) + text[head.end() :]


_STEPS = (_without_forbidden, _without_special_indents, _without_invisible, _without_long_tags, _without_directives)
