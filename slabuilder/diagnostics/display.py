"""What a text looks like on a terminal: how wide it is, and how to show what nobody could see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_TAB = 4
_JOINER = "\u200d"


def cells(text: str) -> list[tuple[str, int]]:
    """For each character of `text` what to print, and how many columns that takes.

    Control characters, also those that turn the direction of text or take no room, are shown by their code: a file
    must neither steer the reader's terminal nor hide anything from it.
    """
    found: list[tuple[str, int]] = []
    column = 0
    for index, character in enumerate(text):
        if " " <= character <= "~":
            shown, width = character, 1
        elif character == "\t":
            width = _TAB - column % _TAB
            shown = " " * width
        else:
            shown, width = _unusual(character, text[index - 1] if index else "")
        found.append((shown, width))
        column += width
    return found


def safe(text: str) -> str:
    """`text`, fit to be printed."""
    return "".join(shown for shown, _ in cells(text))


def width_of(text: str) -> int:
    """How many columns `text` takes when it is printed."""
    return sum(width for _, width in cells(text))


def wrap(text: str, width: int, indent: str) -> list[str]:
    """`text` in lines of at most `width` columns; lines after the first begin with `indent`.

    It is broken at spaces, and between the characters of scripts that write without any.
    """
    lines: list[str] = []
    line, used = "", 0
    for space, piece in _pieces(safe(text)):
        columns = width_of(piece)
        if line and used + len(space) + columns > width:
            lines.append(line)
            line, used = indent + piece, width_of(indent) + columns
        else:
            line, used = line + space + piece, used + len(space) + columns
    return [*lines, line]


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What stays together on a line, each with the space before it, which a line that begins with it leaves out."""
    for index, word in enumerate(text.split(" ")):
        space = " " if index else ""
        for piece in _BREAKS.split(word):
            yield space, piece
            space = ""


_WIDE = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff66-\uff9f"
_BREAKS = re.compile(
    f"(?<=[{_WIDE}、。，．：；」』）])(?=[{_WIDE}「『（])(?![ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ])"
)
"""Where a line of such a script may end: behind a character or a closing sign, before a character or an opening one."""


def _unusual(character: str, before: str) -> tuple[str, int]:
    category = unicodedata.category(character)
    if character == _JOINER and before and unicodedata.category(before) in {"So", "Sk", "Mn"}:
        return character, 0  # within an emoji
    if category[0] == "C" or category in {"Zl", "Zp"}:
        shown = f"<U+{ord(character):04X}>"
        return shown, len(shown)
    if category in {"Mn", "Me"}:
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
