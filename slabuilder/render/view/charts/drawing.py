"""What drawings have in common: numbers as they stand in SVG, and how much room words take."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from fractions import Fraction

WIDTH = 480
"""The width of every drawing in its own units; each has a height of its own."""

WIDEST_TEXT = 15
"""The size of text on a phone, in these units. On paper and on large screens it is smaller: what fits here fits there."""

ORDINARY, CAPITAL, WIDE, EAST_ASIAN = Fraction(53, 100), Fraction(67, 100), Fraction(88, 100), Fraction(1)
"""The widths of letters as shares of the size of the text; generous, since no font is asked."""

_WIDE = frozenset("%@mwMW&…")

_NEVER_FIRST = frozenset("ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％")


def units(value: Fraction | int) -> str:
    """`value` as SVG has numbers, to hundredths."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def room(text: str) -> Fraction:
    """About how wide `text` is where it is largest, in units of the drawing."""
    return WIDEST_TEXT * sum((_letter(letter) for letter in text), Fraction(0))


def lines(text: str, most: Fraction | int) -> tuple[str, ...]:
    """`text` in lines of at most `most` units; cut between words, or between East Asian letters."""
    found, line = [], ""
    for piece in _pieces(text):
        if line and room((line + piece).rstrip(" ")) > most:
            found.append(line.strip(" "))
            line = ""
        line += piece
    return (*found, line.strip(" "))


def shortened(text: str, most: Fraction | int) -> str:
    """`text`, or as much of its beginning as takes at most `most` units, with an ellipsis."""
    if room(text) <= most:
        return text
    while text and room(f"{text}…") > most:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _letter(letter: str) -> Fraction:
    if _is_east_asian(letter):
        return EAST_ASIAN
    if letter in _WIDE:
        return WIDE
    return CAPITAL if letter.isupper() else ORDINARY


def _is_east_asian(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}


def _pieces(text: str) -> Iterator[str]:
    """What a line may end after: words with the blank behind them, single East Asian letters with their punctuation."""
    piece = ""
    for letter in text:
        starts = piece.endswith(" ") or (_is_east_asian(letter) and not _never_first(letter))
        if piece and starts and letter != " ":
            yield piece
            piece = ""
        piece += letter
    yield piece


def _never_first(letter: str) -> bool:
    """Whether no line begins with `letter`: closing punctuation, small kana, the mark of a long vowel."""
    return letter in _NEVER_FIRST or unicodedata.category(letter) in {"Pe", "Pf", "Po"}
