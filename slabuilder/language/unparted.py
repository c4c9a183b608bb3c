"""What no line of a document may end between: a number and what it counts, the parts of a date, a clause and its number.

A document is set with blanks that hold there. A terminal and a workbook are not: there people copy the words out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from slabuilder.language.catalogue import Catalogue
from slabuilder.language.language import Language

HOLDS = "\u00a0"
_BLANK = re.compile(r"(?<=\{count\}) |(?<=\{number\}) | (?=\{(?:clause|clauses|appendix|version)\})")
_DIGIT = re.compile(r"\d")


def unparted(language: Language) -> Language:
    """`language` for a document."""
    return replace(language, catalogue=Unparted(language.catalogue))


@dataclass(frozen=True, slots=True)
class Unparted:
    """The words of another catalogue, with blanks that hold."""

    words: Catalogue

    def sentence(self, message: str) -> str:
        return _held(self.words.sentence(message))

    def counted_sentence(self, one: str, many: str, count: int) -> str:
        return _held(self.words.counted_sentence(one, many, count))

    def phrase(self, message: str) -> str:
        return _held(self.words.phrase(message))

    def counted_phrase(self, one: str, many: str, count: int) -> str:
        return _held(self.words.counted_phrase(one, many, count))

    def formatted(self, text: str) -> str:
        """A date or a time of day, in one piece; a list, which has places for its items, may part as it likes."""
        words = self.words.formatted(text)
        return words.replace(" ", HOLDS) if _DIGIT.search(words) and "{" not in words else words


def _held(message: str) -> str:
    return _BLANK.sub(HOLDS, message)
