"""Rows of a drawing with words on the left: a name, perhaps in several lines, and below it what there is to say of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.render.view.charts.drawing import lines, room, shortened

MOST_FOR_NAMES, GAP = 190, 10
"""No column of names is wider; and the gap between it and the bars."""

LINE, BAR, BETWEEN = 16, 16, 8
"""From one line of text to the next, the height of a bar, and the room between two rows."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a row: its name, and a line below it, if there is anything more."""

    name: str
    more: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, and where it stands; `soft` where it is not the name."""

    y: int
    text: str
    soft: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row's words stand, and the `top` of its bar."""

    top: int
    lines: tuple[Line, ...]


def names_width(words: Sequence[Words]) -> int:
    """How wide a column of these words is."""
    widest = max(room(line) for each in words for line in (each.name, each.more or ""))
    return min(math.ceil(widest), MOST_FOR_NAMES)


def rows(words: Sequence[Words], width: int, top: int = 0) -> tuple[tuple[Row, ...], int]:
    """The rows from `top` on, their words in a column of this width; and where the last one ends."""
    found = []
    for each in words:
        texts = [(line, False) for line in lines(each.name, width)]
        texts += [(line, True) for line in lines(each.more, width)] if each.more else []
        placed = tuple(
            Line(top + 12 + LINE * index, shortened(text, width), soft) for index, (text, soft) in enumerate(texts)
        )
        found.append(Row(top, placed))
        top += max(LINE * len(texts), BAR) + BETWEEN
    return tuple(found), top - BETWEEN + 4


def between(value: Fraction, span: tuple[Fraction, Fraction], place: tuple[Fraction, Fraction]) -> Fraction:
    """Where `value` of `span` stands in `place`; in its middle, where the span is empty."""
    (low, high), (left, right) = span, place
    return (left + right) / 2 if low == high else left + (value - low) / (high - low) * (right - left)
