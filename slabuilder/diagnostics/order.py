"""The order in which people read faults."""

from __future__ import annotations

from collections.abc import Iterable

from slabuilder.diagnostics.diagnostic import Diagnostic, Severity

MAX_FAULTS = 100
"""More than this helps nobody: such a file is of the wrong kind, not mistyped."""

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each fault once: by file, then by place; what concerns a whole file comes first."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=_by_place))


def first_ones(diagnostics: tuple[Diagnostic, ...], file: str) -> tuple[Diagnostic, ...]:
    """The first so many of one file's, and a last one that says so where there are more than anybody reads."""
    if len(diagnostics) <= MAX_FAULTS:
        return diagnostics
    message = f"the file has more than {MAX_FAULTS} faults, of which these are the first"
    more = Diagnostic("SLA005", message, file, help="mend these, and check again; is this file an agreement?")
    return (*diagnostics[:MAX_FAULTS], more)


def most_serious_first(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each fault once: errors, warnings, notes; each in the order of files and places."""
    return tuple(sorted(in_order(diagnostics), key=lambda diagnostic: _RANK[diagnostic.severity]))


def _by_place(diagnostic: Diagnostic) -> tuple[str, int, int, int, str, str]:
    span = diagnostic.span
    start, end = (-1, -1) if span is None else (span.start.offset, span.end.offset)
    return diagnostic.file, start, end, _RANK[diagnostic.severity], diagnostic.code, diagnostic.message
