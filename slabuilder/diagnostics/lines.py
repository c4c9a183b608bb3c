"""The lines of a text, counted the way editors count them: a line ends at LF, at CRLF, and at a CR alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from slabuilder.spans import Position, Span

_LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    """Turns offsets of one text into positions, and gives its lines; nothing is counted before it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @property
    def count(self) -> int:
        """How many lines there are; the empty one after a last line end counts, as it does in an editor."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Line and column, both from 1, of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return Position(offset, line, offset - self._starts[line - 1] + 1)

    def start(self, offset: int) -> int:
        """Where the line begins that has the character at `offset`."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def span(self, start: int, end: int) -> Span:
        """The piece of the text from `start` to just before `end`."""
        return Span(self.position(start), self.position(end))

    def line(self, number: int) -> str:
        """Line `number`, from 1, without its line end; nothing where the text has no such line."""
        if not 1 <= number <= self.count:
            return ""
        end = self._starts[number] if number < self.count else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")
