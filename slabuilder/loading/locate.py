"""Gives a finding its place in the text."""

from __future__ import annotations

from slabuilder.diagnostics import Diagnostic, Finding, Label, Mark
from slabuilder.source import Document
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
    )


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
