"""Gives a finding its place in the text."""

from __future__ import annotations

from slabuilder.diagnostics import Diagnostic, Finding, Label, Mark
from slabuilder.source import Document
from slabuilder.spans import Path, Span


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
            # A block of many lines is marked by its key: the frame then shows where it begins.
            spread = value.start.line != value.end.line
            return key if key is not None and (mark is Mark.KEY or spread) else value
        if not path:
            return None
        path = path[:-1]
