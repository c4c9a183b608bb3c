"""The lines of a file around a fault, with marks below what they are about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from slabuilder.diagnostics.diagnostic import Diagnostic
from slabuilder.diagnostics.display import cells, wrap
from slabuilder.diagnostics.lines import Lines
from slabuilder.spans import Span

_ELLIPSIS = "…"
_LEAST_ROOM = 20


@dataclass(frozen=True, slots=True)
class _Mark:
    """What to put below a line: from which character to which, counted from 0, with which sign and words."""

    line: int
    start: int
    end: int
    sign: str
    message: str


Paint = Callable[[str, str], str]
"""Gives a text a colour; the first argument names the role that the text has."""


def frame(diagnostic: Diagnostic, span: Span, lines: Lines, width: int, paint: Paint) -> list[str]:
    """The frame of `diagnostic`, whose own place is `span`, in lines of at most `width` columns where words allow."""
    main = _mark(span, lines, "^", "")
    others = [_mark(label.span, lines, "-", label.message) for label in diagnostic.labels]
    marks = [main, *sorted(others, key=lambda mark: (mark.line, mark.start))]
    numbers = {mark.line for mark in marks}
    if len(numbers) == 1 and lines.line(main.line - 1).strip():
        numbers.add(main.line - 1)  # one line above, so that one knows where one is
    gutter = len(str(max(numbers)))
    room = max(width - gutter - 3, _LEAST_ROOM)
    bar = paint("frame", " " * gutter + " |")
    out = [bar]
    previous = None
    for number in sorted(numbers):
        if previous is not None and number > previous + 1:
            out.append(paint("frame", "." * max(gutter, 3)))
        previous = number
        here = [mark for mark in marks if mark.line == number]
        shown, rows = _line(lines.line(number), here, main, room, paint)
        out.append(f"{paint('frame', f'{number:>{gutter}} |')} {shown}".rstrip())
        out.extend(f"{bar} {row}" for row in rows)
    return out


def _mark(span: Span, lines: Lines, sign: str, message: str) -> _Mark:
    """The mark of `span`; of one that runs over several lines, the part on the first."""
    start = span.start.column - 1
    end = span.end.column - 1
    if span.end.line > span.start.line:
        end = len(lines.line(span.start.line).rstrip())
    return _Mark(span.start.line, start, max(end, start + 1), sign, message)


def _line(text: str, marks: list[_Mark], main: _Mark, room: int, paint: Paint) -> tuple[str, list[str]]:
    """One line of the file as it fits into `room` columns, and the rows of marks below it."""
    shown = cells(text.rstrip())
    focus = marks[0].start if marks else main.start if main.start < len(shown) else 0
    first, last = _window(shown, focus, room)
    before = _ELLIPSIS if first > 0 else ""
    after = _ELLIPSIS if last < len(shown) else ""
    line = before + "".join(piece for piece, _ in shown[first:last]) + after
    rows: list[str] = []
    for mark in marks:
        start = len(before) + sum(columns for _, columns in shown[first : max(mark.start, first)])
        start += max(0, mark.start - max(len(shown), first))  # behind the end of the line
        columns = sum(columns for _, columns in shown[max(mark.start, first) : min(mark.end, last)])
        role = "mark" if mark.sign == "^" else "label"
        if mark.start >= last and last < len(shown):
            start, columns = start - 1, 1  # out of sight: point at the ellipsis
        rows.extend(_row(min(start, room - 1), max(columns, 1), mark, room, role, paint))
    return line, rows


def _row(start: int, columns: int, mark: _Mark, room: int, role: str, paint: Paint) -> list[str]:
    """The mark itself and its words: beside it if they fit, else below."""
    row = " " * start + paint(role, mark.sign * columns)
    if not mark.message:
        return [row]
    if start + columns + 1 + len(mark.message) <= room:
        return [row + " " + paint(role, " ".join(wrap(mark.message, room, "")))]
    left = min(start, room // 3)
    return [row, *(" " * left + paint(role, piece) for piece in wrap(mark.message, room - left, ""))]


def _window(shown: list[tuple[str, int]], focus: int, room: int) -> tuple[int, int]:
    """Which characters of a line to show in `room` columns, so that `focus` is among them."""
    if sum(columns for _, columns in shown) <= room:
        return 0, len(shown)
    room -= 2  # an ellipsis on either side
    first = min(focus, len(shown))
    used = 0
    while first > 0 and used + shown[first - 1][1] <= room // 3:
        first -= 1
        used += shown[first][1]
    last, used = first, 0
    while last < len(shown) and used + shown[last][1] <= room:
        used += shown[last][1]
        last += 1
    while first > 0 and used + shown[first - 1][1] <= room:  # the end of the line is in sight: use what is left
        first -= 1
        used += shown[first][1]
    return first, last
