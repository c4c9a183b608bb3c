"""The order in which people read faults."""

from __future__ import annotations

from collections.abc import Iterable

from slabuilder.diagnostics.diagnostic import Diagnostic, Severity

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each fault once: by file, then by place; what concerns a whole file comes first."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=_by_place))


def most_serious_first(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each fault once: errors, warnings, notes; each in the order of files and places."""
    return tuple(sorted(in_order(diagnostics), key=lambda diagnostic: _RANK[diagnostic.severity]))


def _by_place(diagnostic: Diagnostic) -> tuple[str, int, int, int, str, str]:
    span = diagnostic.span
    start, end = (-1, -1) if span is None else (span.start.offset, span.end.offset)
    return diagnostic.file, start, end, _RANK[diagnostic.severity], diagnostic.code, diagnostic.message
