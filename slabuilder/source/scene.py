"""The place where a parser gave up, as those who explain it look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from slabuilder.diagnostics.lines import Lines
from slabuilder.source.events import NotYaml
from slabuilder.source.faults import LONGEST

_LINE_END = re.compile(r"\r\n?|\n")
_BARE_KEY = re.compile(r"[ ]*(?:- +)*([\w.-]+) *:(?= |\Z)")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is wrong from `start` to `end`, and what to do; `label` is a second place, and why it matters."""

    start: int
    end: int
    message: str
    help: str
    label: tuple[int, int, str] | None = None


class Scene:
    """A text, the place in it where reading stopped, and the lines around."""

    def __init__(self, lines: Lines, error: NotYaml) -> None:
        self.text = lines.text
        self._lines = lines
        self.error = error
        self.offset = error.offset

    def line_start(self, offset: int) -> int:
        """Where the line of `offset` begins."""
        return self._lines.start(offset)

    def line_end(self, offset: int) -> int:
        """Where the line of `offset` ends, without its line end."""
        match = _LINE_END.search(self.text, offset)
        return len(self.text) if match is None else match.start()

    @property
    def before(self) -> str:
        """What stands before the place, on its line."""
        return self.text[self.line_start(self.offset) : self.offset]

    @property
    def at_line_start(self) -> bool:
        """Whether nothing but spaces and dashes stand before the place, on its line."""
        return not self.before.strip(" -")

    def word(self, start: int) -> tuple[int, int]:
        """The word at `start`; where the text ends, the last word of the text."""
        if not self.text[start:].strip():
            end = len(self.text.rstrip())
            return max(0, end - 1), end
        end = self.line_end(start)
        match = re.compile(r"\S+").match(self.text, start, end)
        return start, min(end, start + 1) if match is None else match.end()

    def rest(self, start: int) -> tuple[int, int]:
        """From `start` to the end of its line, without a comment and spaces behind it."""
        piece = re.split(r"(?: |\A)#", self.text[start : self.line_end(start)], maxsplit=1)[0].rstrip()
        return start, start + max(len(piece), 1)

    def line_above(self, offset: int) -> tuple[int, int] | None:
        """The nearest line above that says something: where its text begins and ends."""
        start = self.line_start(offset)
        while start > 0:
            end = start - 2 if self.text[max(0, start - 2) : start] == "\r\n" else start - 1
            start = self.line_start(end)
            line = self.text[start:end]
            if line.strip() and not line.lstrip().startswith("#"):
                first = start + len(line) - len(line.lstrip())
                return self.rest(first)
        return None

    def indent(self, offset: int) -> int:
        """How many spaces the line of `offset` begins with."""
        start = self.line_start(offset)
        line = self.text[start : self.line_end(offset)]
        return len(line) - len(line.lstrip(" "))

    def key_of_line(self, offset: int) -> str | None:
        """The key that the line of `offset` begins with, if it begins with one."""
        match = _BARE_KEY.match(self.text[self.line_start(offset) : self.line_end(offset)])
        return None if match is None else match[1]


def put_in_quotes(text: str, what: str = "it") -> str:
    """The advice to quote `text`, written out if it is short."""
    short = 0 < len(text) <= LONGEST
    return f"put {what} in quotes: {quoted(text)}" if short else "put the whole text in quotes"


def quoted(text: str) -> str:
    """`text` in quotes, as YAML wants it."""
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"
