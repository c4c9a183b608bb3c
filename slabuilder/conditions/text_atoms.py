"""What conditions can ask of one text, as atoms that are true or false of it; what each atom implies of the others;
and a text of which given atoms are true and no others.

Proofs about texts need no theory of texts: an atom is a variable, the implications tie the variables together, and a
text that is made for an example is tried before anybody sees it. `laws` only says what holds of every text, so what is
proved with them is true; combinations that no text has may be left, and show by there being no text for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from slabuilder.conditions.texts import spaced


class Ask(StrEnum):
    """What an atom asks of a text."""

    IS = "is"
    STARTS = "starts with"
    WORDS = "contains the words"
    PART = "contains"


@dataclass(frozen=True, slots=True)
class Atom:
    """One question about a normalized text; `text` is normalized too, and spaced where whole words are asked for."""

    ask: Ask
    text: str

    def holds(self, text: str) -> bool:
        """Whether it is true of `text`, which is normalized and not blank."""
        match self.ask:
            case Ask.IS:
                return text == self.text
            case Ask.STARTS:
                return text.startswith(self.text)
            case Ask.WORDS:
                return self.text in spaced(text)
            case Ask.PART:
                return self.text in text


_LETTERS = tuple(map(chr, range(ord("一"), ord("一") + 20_000)))
_MARKS = tuple(map(chr, range(ord("←"), ord("←") + 400)))
"""Characters of a word, and characters between words; more than all atoms of one field have."""


@dataclass(frozen=True, slots=True)
class Law:
    """Of every text of which `given` is true, `other` is true, or else false."""

    given: Atom
    other: Atom
    then: bool


def laws(atoms: Iterable[Atom]) -> Iterator[Law]:
    """Everything that one of `atoms` alone says of another, but that a text is one text at most."""
    atoms = tuple(atoms)
    used = {character for atom in atoms for character in atom.text}
    letter, mark = _free(_LETTERS, used), _free(_MARKS, used)
    for given in atoms:
        least = _least(given, letter, mark)
        words = spaced(least)
        for other in atoms:
            if other is given or given.ask is other.ask is Ask.IS:
                continue
            if other.text in words if other.ask is Ask.WORDS else other.holds(least):
                yield Law(given, other, True)
            elif given.ask is Ask.IS or _exclude(given, other):
                yield Law(given, other, False)


def _least(atom: Atom, letter: str, mark: str) -> str:
    """A text that has what `atom` asks for, and beyond it only what no atom asks for: what holds of it always holds."""
    match atom.ask:
        case Ask.IS:
            return atom.text
        case Ask.STARTS:
            return atom.text + letter
        case Ask.WORDS:
            return mark + atom.text.strip().replace(" ", mark) + mark
        case Ask.PART:
            return letter + atom.text + letter


def _exclude(one: Atom, other: Atom) -> bool:
    """Whether no text starts with both."""
    if one.ask is not Ask.STARTS or other.ask is not Ask.STARTS:
        return False
    return not one.text.startswith(other.text) and not other.text.startswith(one.text)


def _free(characters: Iterable[str], used: set[str]) -> str:
    """The first of `characters` that is not among the used ones."""
    return next(one for one in characters if one not in used)
