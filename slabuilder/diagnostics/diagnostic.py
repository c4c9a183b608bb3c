"""What a fault is: its identity, its place, what was expected and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from slabuilder.spans import Path, Span


class Severity(StrEnum):
    """How bad it is: an error stops the work, a warning does not, a note only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Label:
    """A second place in the same file that belongs to a fault, and why."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault in one file.

    `code` is its identity (see `diagnostics.codes`); `message` is the fact, in one sentence without a full stop;
    `help` says what to do. `span` is missing only where the file as a whole is at fault. `accepted` says by whom, until
    when and why, where those whom it concerns live with it; it is then no more than a note.
    """

    code: str
    message: str
    file: str
    span: Span | None = None
    severity: Severity = Severity.ERROR
    path: Path = ()
    labels: tuple[Label, ...] = ()
    help: str | None = None
    accepted: str | None = None
