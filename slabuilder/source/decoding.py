"""Decides whether the bytes of a file are text that an agreement may be written in."""

from __future__ import annotations

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.lines import Lines

UNREADABLE = "SLA001"
MAX_BYTES = 2_000_000


def decode(data: bytes, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of `data` without a byte order mark, or what keeps it from being text."""
    if len(data) > MAX_BYTES:
        return None, (Diagnostic(UNREADABLE, "too large", name),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        span = Lines(before + "?").span(len(before), len(before) + 1)
        return None, (Diagnostic(UNREADABLE, "not UTF-8", name, span, help="save the file as UTF-8"),)
