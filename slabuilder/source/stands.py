"""How a value stands among its neighbours: its alias, where its line begins, how far it is indented."""

from __future__ import annotations

import re

from slabuilder.source.document import Document
from slabuilder.spans import Path

_ALIAS = re.compile(r"\s*:\s*(\*[^\s,\[\]{}]+)")
_LINE_END = re.compile(r"\r\n?|\n")


def alias_after(document: Document, path: Path) -> tuple[int, int] | None:
    """Where the alias stands that the key at `path` has for a value; nothing where its value is written out."""
    key, value = document.key_span(path), document.span(path)
    if key is None or value is None or value.start.offset >= key.end.offset:
        return None
    match = _ALIAS.match(document.text, key.end.offset)
    return None if match is None else match.span(1)


def end_of_entry(document: Document, path: Path) -> int:
    """Where the value at `path` ends, or the alias that stands for it."""
    alias = alias_after(document, path)
    if alias is not None:
        return alias[1]
    span = document.span(path)
    assert span is not None
    return span.end.offset


def line_end(text: str) -> str:
    """How the lines of `text` end, going by the first."""
    match = _LINE_END.search(text)
    return "\n" if match is None else match[0]


def line_indent(text: str, start: int) -> str:
    """The spaces with which the line at `start` begins."""
    return text[start : start + len(text[start:]) - len(text[start:].lstrip(" "))]


def indent_of(document: Document, path: Path) -> str:
    """As many spaces as stand, or could stand, before the key at `path`."""
    key = document.key_span(path)
    assert key is not None
    return " " * (key.start.column - 1)
