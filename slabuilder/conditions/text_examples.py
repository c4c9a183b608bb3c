"""Makes a text of which given atoms are true and the others are not, as plausible as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, permutations, product

from slabuilder.conditions.text_atoms import Ask, Atom
from slabuilder.conditions.texts import normalized

_TRIED = 2_000
"""More texts than these are not tried."""

_JOINED = (" ", ", ", " other ", "x")
_BEFORE = ("", "other ", "x")
_AFTER = ("", " other", "x")
_OTHERS = ("Other", "Something Else", "X")


def text_with(truth: Mapping[Atom, bool], known: Iterable[str] = ()) -> str | None:
    """A text of which exactly those atoms are true that `truth` says; one of the `known` ones where they do.

    Nothing if none is found, which does not mean that there is none.
    """
    for text in islice(_candidates(truth, known), _TRIED):
        compared = normalized(text)
        if compared and all(atom.holds(compared) is wanted for atom, wanted in truth.items()):
            return text
    return None


def _candidates(truth: Mapping[Atom, bool], known: Iterable[str]) -> Iterator[str]:
    yield from known
    wanted = [atom for atom, holds in truth.items() if holds]
    starts = sorted((atom.text for atom in wanted if atom.ask is Ask.STARTS), key=len, reverse=True)[:1]
    yield from (_shown(atom.text) for atom in wanted if atom.ask is Ask.IS)
    inside = [atom for atom in wanted if atom.ask in {Ask.WORDS, Ask.PART}]
    for order in permutations(inside):
        for joined, before, after in product(_JOINED, _BEFORE, _AFTER):
            yield from _composed(starts, order, joined, before, after)


def _composed(starts: list[str], order: Iterable[Atom], joined: str, before: str, after: str) -> Iterator[str]:
    """The texts of `order` one behind the other, without those that are there already."""
    text = starts[0] if starts else ""
    for atom in order:
        if not (text and atom.holds(normalized(text))):
            piece = atom.text.strip()
            text = f"{text}{joined}{piece}" if text else f"{before}{piece}"
    if text:
        yield _shown(text + after)
    else:
        yield from _OTHERS


def _shown(text: str) -> str:
    """`text` as people write it: `vp sales` as `VP Sales`."""
    return " ".join(word.upper() if len(word) <= 2 else word[:1].upper() + word[1:] for word in text.split(" "))
