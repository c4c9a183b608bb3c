"""The pseudo-locale en-XA: English that shows what did not come from a catalogue, or was glued together.

A sentence becomes `[Ŝţåĝé {stage}]`, a phrase that stands in one `‹4 ƀûšîñéšš ĥôûŕš›`; places are left alone. So in a
rendered document unaccented words are untranslated, unless the agreement itself has them, and a sentence within a
sentence was put together from parts that no translator could order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

PSEUDO = "en-XA"
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&#?\w+;)")
_GLUE = (re.compile(r"\[[^\]]*\["), re.compile(r"[^.!?\]]\][^\[\]]*\["), re.compile(r"›\s*‹"))
_WORD = re.compile(r"[A-Za-z]{2,}")


def accented(message: str) -> str:
    """`message` with accents on every letter, but not in places, HTML tags and character references."""
    parts = _KEPT.split(message)
    return "".join(part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts))


@dataclass(frozen=True, slots=True)
class PseudoCatalogue:
    """English, accented and bracketed."""

    def sentence(self, message: str) -> str:
        return f"[{accented(message)}]"

    def counted_sentence(self, one: str, many: str, count: int) -> str:
        return self.sentence(one if count == 1 else many)

    def phrase(self, message: str) -> str:
        return f"‹{accented(message)}›"

    def counted_phrase(self, one: str, many: str, count: int) -> str:
        return self.phrase(one if count == 1 else many)

    def formatted(self, text: str) -> str:
        return accented(text)


def untranslated(text: str, own: Iterable[str]) -> list[str]:
    """The words of `text`, rendered in the pseudo-locale, that came neither from a catalogue nor from `own`.

    `own` are the texts that the agreement itself brings: names, labels, ids, clauses.
    """
    for words in sorted(own, key=len, reverse=True):
        text = text.replace(words, " ")
    return _WORD.findall(text)


def glued(text: str) -> list[str]:
    """The places of `text`, rendered in the pseudo-locale, where messages were put together without a translator.

    `text` is what one block of the document holds. Glue is a sentence in a sentence, an unfinished one with another
    behind it, and two phrases side by side; whole sentences may follow each other.
    """
    return [found.group() for pattern in _GLUE for found in pattern.finditer(text)]
