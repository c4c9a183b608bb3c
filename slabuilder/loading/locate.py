"""Gives a finding its place in the text."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.diagnostics import Diagnostic, Finding, Label, Mark
from slabuilder.source import Document, Value
from slabuilder.spans import Path, Span, at


def located(finding: Finding, document: Document) -> Diagnostic:
    """`finding` as a diagnostic of `document`; where its path names nothing, the nearest part above it is marked."""
    labels = tuple(
        Label(span, reason)
        for path, reason in finding.related
        if (span := _span(path, Mark.VALUE, document)) is not None
    )
    return Diagnostic(
        finding.code,
        finding.message,
        document.name,
        _span(finding.path, finding.mark, document),
        finding.severity,
        finding.path,
        labels,
        finding.help,
        finding.accepted,
    )


def place_of(character: str, document: Document) -> Span | None:
    """Where `character` first stands in a value of `document`; nothing where it stands in none as it is."""
    for path in _texts(document.value, ()):
        span = document.span(path)
        offset = -1 if span is None else document.text.find(character, span.start.offset, span.end.offset)
        if offset >= 0:
            return document.lines.span(offset, offset + len(character))
    return None


def _texts(value: Value, path: Path) -> Iterator[Path]:
    """The ways to all texts in `value`."""
    match value:
        case str():
            yield path
        case list():
            for index, inner in enumerate(value):
                yield from _texts(inner, (*path, index))
        case dict():
            for key, inner in value.items():
                yield from _texts(inner, (*path, key))
        case None | bool():
            return


def _span(path: Path, mark: Mark, document: Document) -> Span | None:
    while True:
        key, value = document.key_span(path), document.span(path)
        if value is not None:
            if mark is Mark.KEY and key is not None:
                return key
            return _beginning(path, document) if value.start.line != value.end.line else value
        if not path:
            return None
        path = path[:-1]


def _beginning(path: Path, document: Document) -> Span | None:
    """What stands for a value of many lines, so that a frame shows where it begins: its key, or what it begins with."""
    span = document.key_span(path)
    place, value = document.span(path), at(document.value, path)
    if span is None and isinstance(value, dict) and value:
        span = document.key_span((*path, next(iter(value))))
    return span or place
