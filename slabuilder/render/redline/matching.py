"""Which piece of one version is which of the other: by name where they have one, or else by place and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from slabuilder.render.redline.tree import Line, Piece, words

CLAUSE = "data-clause"
"""The attribute of a clause or section by which it is the same in every version, whatever its number."""

_ALIKE = 0.4
"""Pieces of which less than this share of words is the same are different ones."""

_ONLY = 0.5
"""How alike two are at least that are the only ones of their kind in their place."""

_HEADS = frozenset({"dt", "h3", "h4", "th", "td", "caption", "figcaption"})
"""What comes first in a piece says what the piece is."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A piece as it was and as it is; None where there is none. `moved` tells that others stand between now."""

    old: Piece | None
    new: Piece | None
    moved: bool = False


def pairs(old: Sequence[Piece], new: Sequence[Piece]) -> list[Pair]:
    """All pieces in the order of the new version; what was taken out stands behind what it stood behind."""
    olds, news = _looked_at(old), _looked_at(new)
    found = [*_aligned(olds, news, _likeness(olds, news))]
    gone = {name: pair for pair in found if pair.new is None and (name := _name(pair.old))}
    moved = {id(pair): gone.pop(name) for pair in found if pair.old is None and (name := _name(pair.new)) in gone}
    taken = {id(pair) for pair in moved.values()}
    return [
        Pair(moved[id(pair)].old, pair.new, moved=True) if id(pair) in moved else pair
        for pair in found
        if id(pair) not in taken
    ]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A piece with all that it is compared by; `kind` is what it is, and `only` that no other beside it is that."""

    piece: Piece
    kind: str
    only: bool
    name: str | None
    head: str | None
    words: Counter[str]


def _looked_at(all: Sequence[Piece]) -> list[_Seen]:
    kinds = Counter(map(_kind, all))
    return [
        _Seen(each, _kind(each), kinds[_kind(each)] == 1, _name(each), _head(each), Counter(words(each)))
        for each in all
    ]


def _kind(piece: Piece) -> str:
    if isinstance(piece, Line):
        return "line"
    names = piece.get("class", "").split()
    return f"{piece.tag} {names[0] if names else ''}"


def _name(piece: Piece | None) -> str | None:
    if not isinstance(piece, Element):
        return None
    return piece.get(CLAUSE) or piece.get("id")


def _head(piece: Piece) -> str | None:
    """The words that say what the piece is, if it begins with such."""
    if isinstance(piece, Line) or not len(piece):
        return None
    return " ".join(words(piece[0])) if piece[0].tag in _HEADS else None


def _likeness(old: list[_Seen], new: list[_Seen]) -> list[list[float]]:
    return [[_alike(one, other) for other in new] for one in old]


def _alike(old: _Seen, new: _Seen) -> float:
    """From 0, which are different things, to 1, which are the same by name."""
    if old.kind.split()[0] != new.kind.split()[0]:
        return 0.0
    if old.name is not None and new.name is not None and CLAUSE in _attributes(old, new):
        return 1.0 if old.name == new.name else 0.0
    same = (old.words & new.words).total()
    share = 2 * same / max(1, old.words.total() + new.words.total())
    if old.head is not None and old.head == new.head:
        return 0.9 + share / 20
    if old.kind == new.kind and old.only and new.only:
        return max(_ONLY, share)
    return share if share >= _ALIKE else 0.0


def _attributes(*pieces: _Seen) -> set[str]:
    return {name for each in pieces if isinstance(each.piece, Element) for name in each.piece.attrib}


def _aligned(old: list[_Seen], new: list[_Seen], likeness: list[list[float]]) -> Iterator[Pair]:
    """The pairs in order that are most alike in all."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            met = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] else 0.0
            best[i][j] = max(met, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if likeness[i][j] and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            yield Pair(old[i].piece, new[j].piece)
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield Pair(old[i].piece, None)
            i += 1
        else:
            yield Pair(None, new[j].piece)
            j += 1
    yield from (Pair(each.piece, None) for each in old[i:])
    yield from (Pair(None, each.piece) for each in new[j:])
