"""Characters that nobody sees: which are refused, by what name, and which a text may have.

What is invisible is Unicode's own word: the general categories Cf (format), Co (private use), Cc (control).
"""

from __future__ import annotations

import sys
import unicodedata

import pytest

from slabuilder.source import read
from slabuilder.source.invisible import INVISIBLE, advised, told
from tests.source.conftest import Reader

SEEN = {
    "\u00ad",  # soft hyphen: seen where a line breaks
    *map(chr, range(0x600, 0x606)), "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2", "\U000110bd", "\U000110cd",
}  # fmt: skip
"""What Unicode calls format characters though they have a shape: signs around Arabic and Kaithi numbers."""


def refused(character: str) -> bool:
    _, diagnostics = read(f"a: x{character}y\n".encode(), "f")
    return bool(diagnostics)


def test_every_character_without_a_shape_is_refused() -> None:
    without = {"Cf", "Co", "Cc"}
    tried = [chr(code) for code in range(0x80, sys.maxunicode + 1) if unicodedata.category(chr(code)) in without]
    plain = [character for character in tried if unicodedata.category(character) != "Co"]
    assert len(tried) - len(plain) == 6400 + 2 * 65534
    assert {character for character in plain if not refused(character)} == SEEN
    private = [character for character in tried if unicodedata.category(character) == "Co"]
    assert [character for character in private if not INVISIBLE.match(character)] == []


@pytest.mark.parametrize(
    "text",
    [
        "weiter\u00adlesen",
        "10\u00a0% und 10\u202f%",
        "نامه\u200cای",  # Persian: the joiner that does not join
        "क्\u200dष",  # Hindi: the joiner that does
        "ශ්\u200dරී",
        "👩\u200d💻 ❤\ufe0f\u200d🔥",
        "葛\U000e0100城",  # one of two shapes of a character, as names have it
        "שלום עולם",
        "日本語\u3000文",
    ],
)
def test_what_scripts_need_stays(reader: Reader, text: str) -> None:
    document, diagnostics = reader(f"a: {text}\nb: '{text}'\n")
    assert diagnostics == ()
    assert document is not None
    assert document.value == {"a": text, "b": text}


@pytest.mark.parametrize(
    ("character", "message"),
    [
        ("\u202e", "a right-to-left override (U+202E) stands here, which nobody sees"),
        ("\u2066", "a left-to-right isolate (U+2066) stands here, which nobody sees"),
        ("\u200b", "a zero width space (U+200B) stands here, which nobody sees"),
        ("\u2063", "an invisible separator (U+2063) stands here, which nobody sees"),
        ("\U000e0061", "a tag latin small letter a (U+E0061) stands here, which nobody sees"),
        ("\uf8ff", "a private character (U+F8FF) stands here, which every font shows as something else"),
        ("\U000e0080", "an unnamed character (U+E0080) stands here, which nobody sees"),
    ],
)
def test_it_is_named(reader: Reader, character: str, message: str) -> None:
    _, (fault,) = reader(f"a: x{character}y\n")
    assert fault.message == message == told(character)
    assert fault.help == advised(character)


def test_each_of_many_is_told(reader: Reader) -> None:
    _, diagnostics = reader("a: \u2067x\u2069\nb: y\u200b\n")
    places = [(fault.span.start.line, fault.span.start.column) for fault in diagnostics if fault.span is not None]
    assert places == [(1, 4), (1, 6), (2, 5)]
