"""Where in a template something stands: Jinja says the line, its tags say the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slabuilder.diagnostics.lines import Lines
from slabuilder.spans import Span

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_STATEMENT = re.compile(r"\{#.*?#\}|\{%[-+]?\s*(raw)\b.*?endraw\s*[-+]?%\}|\{%[-+]?\s*(\w+)(.*?)%\}", re.DOTALL)
_OPENS = frozenset({"block", "call", "filter", "for", "if", "macro", "with"})


def place_of(text: str, line: int, pattern: str | None) -> Span:
    """The piece of `text` that a fault on `line` is about: what `pattern` finds within the tags there, from its last
    group; else the one tag of the line; else the line.
    """
    lines = Lines(text)
    line = min(max(line, 1), lines.count)
    tags = list(_tags(lines, line))
    if pattern is not None:
        for start, end in [*tags, _bounds(lines, line)]:
            found = re.compile(pattern).search(text, start, end)
            if found is not None:
                return lines.span(*found.span(found.re.groups))
    return lines.span(*(tags[0] if len(tags) == 1 else _bounds(lines, line)))


def owner_of(text: str, line: int, name: str) -> str | None:
    """What `name` was looked for in, as the tags on `line` write it: `view.goals` for `view.goals.titel`."""
    lines = Lines(text)
    pattern = re.compile(rf"([A-Za-z_][\w.]*(?:\[[^\]\n]*\])?(?:\.\w+)*)(?:\.|\[['\"]){re.escape(name)}\b")
    for start, end in _tags(lines, min(line, lines.count)):
        found = pattern.search(text, start, end)
        if found is not None:
            return found[1]
    return None


def open_tag(text: str, end: int) -> tuple[str, Span] | None:
    """The innermost statement before `end` that is not closed: its word and its place."""
    still: list[tuple[str, int, int]] = []
    for found in _STATEMENT.finditer(text, 0, end):
        word = found[2]
        if word in _OPENS or (word == "set" and "=" not in found[3]):
            still.append((word, *found.span()))
        elif word is not None and word.startswith("end") and still:
            still.pop()
    if not still:
        return None
    word, *span = still[-1]
    return word, Lines(text).span(*span)


def _tags(lines: Lines, line: int) -> Iterator[tuple[int, int]]:
    """The tags that `line` has a part of, those that begin on it first."""
    start, end = _bounds(lines, line)
    touched = [tag.span() for tag in _TAG.finditer(lines.text) if tag.start() < end and tag.end() > start]
    yield from sorted(touched, key=lambda tag: tag[0] < start)


def _bounds(lines: Lines, line: int) -> tuple[int, int]:
    """Where the text of `line` begins and ends, without the blanks around it."""
    text = lines.line(line)
    start = _start(lines, line)
    return start + len(text) - len(text.lstrip()), start + max(len(text.rstrip()), 1)


def _start(lines: Lines, line: int) -> int:
    """The offset of the first character of `line`."""
    start = 0
    for number in range(1, line):
        start += len(lines.line(number))
        start += 2 if lines.text.startswith("\r\n", start) else 1
    return start
