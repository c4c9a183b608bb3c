"""Collects what is wrong with one text while it is read."""

from __future__ import annotations

from slabuilder.diagnostics import Diagnostic, Label
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.order import MAX_FAULTS, first_ones

TOO_MUCH = "SLA005"
LONGEST = 60
"""So many characters of a text are repeated in a message."""


class TooMany(Exception):
    """The file has more faults than anybody reads."""


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
        size = len(self.lines.text)
        start = min(start, size)
        end = max(start, min(end, size))
        if (start, message) in self._found:
            return
        labels = () if label is None else (Label(self.lines.span(label[0], label[1]), label[2]),)
        span = self.lines.span(start, end)
        self._found[start, message] = Diagnostic(code, message, self.name, span, labels=labels, help=help)
        if len(self._found) > MAX_FAULTS:
            raise TooMany

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """Every fault, in the order of the text."""
        return first_ones(tuple(self._found[key] for key in sorted(self._found)), self.name)


def brief(text: str) -> str:
    """`text`, short enough for a message."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
