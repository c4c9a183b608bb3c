"""Collects what is wrong with one text while it is read."""

from __future__ import annotations

from slabuilder.diagnostics import Diagnostic, Label
from slabuilder.diagnostics.lines import Lines
from slabuilder.source.limits import MAX_FAULTS


class Faults:
    """The faults of one file, found in any order; `found` gives them by position, each once."""

    def __init__(self, name: str, lines: Lines) -> None:
        self.name = name
        self.lines = lines
        self._found: dict[tuple[int, str], Diagnostic] = {}

    def add(
        self,
        code: str,
        start: int,
        end: int,
        message: str,
        help: str,
        *,
        label: tuple[int, int, str] | None = None,
    ) -> None:
        """Notes a fault from `start` to `end`; `label` is a second place, and why it belongs to it."""
        if (start, message) in self._found or len(self._found) >= MAX_FAULTS:
            return
        labels = () if label is None else (Label(self.lines.span(label[0], label[1]), label[2]),)
        span = self.lines.span(start, end)
        self._found[start, message] = Diagnostic(code, message, self.name, span, labels=labels, help=help)

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """Every fault, in the order of the text."""
        return tuple(self._found[key] for key in sorted(self._found))
