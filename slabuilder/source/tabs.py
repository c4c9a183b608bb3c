"""Tabs: refused where YAML readers disagree about them, kept in quoted and block text, overlooked in comments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from slabuilder.source.events import DOCUMENT_START, ENDS, SCALAR, STARTS, Event, NotYaml, parse
from slabuilder.source.faults import Faults
from slabuilder.source.limits import MAX_DEPTH, MAX_VALUES
from slabuilder.source.refusals import NOT_YAML

_INDENT = re.compile(r"(?:(?<=[\r\n])|\A)[ ]*(\t[ \t]*)(?![ \t\r\n]|\Z)")
_TABS = re.compile(r"\t+")
_COMMENT = re.compile(r"(?:\A|[ \t])#")
_PRIVATE = tuple(map(chr, range(0xE000, 0xF8FF)))


def without_tabs(text: str, faults: Faults) -> tuple[str, str]:
    """`text` without tabs, and the character that stands for those that are kept (nothing if none are)."""
    if "\t" not in text:
        return text, ""
    for match in _INDENT.finditer(text):
        help = "press the space bar instead (two spaces a level); most editors can turn tabs into spaces"
        faults.add(NOT_YAML, match.start(1), match.end(1), "this line is indented with a tab", help)
    text = _INDENT.sub(lambda match: match[0].replace("\t", " "), text)
    spaced = text.replace("\t", " ")
    stand_in = next((character for character in _PRIVATE if character not in text), "")
    if spaced == text or not stand_in:
        return spaced, ""
    quoted, readable = _quoted(spaced)

    def replace(match: re.Match[str]) -> str:
        start, end = match.span()
        spaces = " " * (end - start)
        if text[end : end + 1] in {"", "\r", "\n"}:
            return spaces
        before = bisect_left(quoted, (start,)) - 1
        if before >= 0 and end < quoted[before][1]:
            return stand_in * (end - start)
        line = faults.lines.start(start)
        if before >= 0:
            line = max(line, quoted[before][1])
        if start < readable and not _COMMENT.search(text[line:start]):
            faults.add(NOT_YAML, start, end, "a tab stands here", "press the space bar instead")
        return spaces

    return _TABS.sub(replace, text), stand_in


def restore_tabs(events: Iterator[Event], stand_in: str) -> Iterator[Event]:
    """The same events with tabs for `stand_in` in the text of scalars."""
    for event in events:
        if type(event) is SCALAR:
            event.value = event.value.replace(stand_in, "\t")
        yield event


def _quoted(text: str) -> tuple[list[tuple[int, int]], int]:
    """Where quoted and block text stands, and how far the first document can be read at all."""
    found: list[tuple[int, int]] = []
    depth = documents = count = 0
    try:
        for event in parse(text, pure=True):
            kind = type(event)
            depth += (kind in STARTS) - (kind in ENDS)
            documents += kind is DOCUMENT_START
            count += 1
            if depth > MAX_DEPTH or documents > 1 or count > MAX_VALUES:
                return found, event.start_mark.index
            if kind is SCALAR and event.style:
                found.append((event.start_mark.index, event.end_mark.index))
    except NotYaml as error:
        return found, error.offset
    return found, len(text)
