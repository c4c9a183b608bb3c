"""Lines of two versions in one: word by word, what was taken out before what came in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element

from slabuilder.render.redline.tokens import PICTURE, Around, Mark, Word, tokens, write
from slabuilder.render.redline.tree import Line

_ISLAND = 3
"""So few letters that stayed between two changes are a part of the change: nobody reads them alone."""

_ALIKE = 0.3
"""Lines of which less than this share is the same are not told word by word."""

_APART = " "
"""A blank between what was taken out and what came in: 4 and 2 are not 42."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Words that were taken out, and those that stand there now; where they are the same, they stayed."""

    old: tuple[Word, ...]
    new: tuple[Word, ...]
    stayed: bool


def merge_lines(old: Line, new: Line, into: Element) -> bool:
    """Put both lines into one at the end of `into`; whether anything differs."""
    changes = _changes(tokens(old), tokens(new))
    following = [*changes[1:], _Change((), (), stayed=True)]
    write([word for change, later in zip(changes, following, strict=True) for word in _words(change, later)], into)
    return not all(change.stayed for change in changes)


def put_line(line: Line, mark: Mark, into: Element) -> None:
    """Put `line` at the end of `into`, all of it taken out or come in."""
    words = tuple(tokens(line))
    write([*_out(words)] if mark is Mark.OUT else [*_in(words)], into)


def _words(change: _Change, following: _Change) -> list[Word]:
    if change.stayed:
        *most, last = change.new
        blank = last.blank or (change.old[-1].blank if following.old and not following.stayed else "")
        return [*most, replace(last, blank=blank)]
    out = [*_out(change.old)]
    if out and change.new and not out[-1].blank:
        out[-1] = replace(out[-1], blank=_APART)
    return [*out, *_in(change.new)]


def _in(words: tuple[Word, ...]) -> Iterator[Word]:
    return (replace(word, mark=Mark.IN) for word in words)


def _out(words: tuple[Word, ...]) -> Iterator[Word]:
    """`words`, taken out: without pictures, and without links and names, since what they lead to may be gone."""
    for word in words:
        if word.text != PICTURE:
            yield replace(word, mark=Mark.OUT, around=tuple(map(_unlinked, word.around)))


def _unlinked(around: Around) -> Around:
    if around.tag != "a":
        return around
    attributes = tuple((name, value) for name, value in around.attributes if name not in {"href", "id"})
    return Around(around.number, "span", attributes)


def _changes(old: list[Word], new: list[Word]) -> list[_Change]:
    matcher = SequenceMatcher(None, [word.text for word in old], [word.text for word in new], autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [_Change(tuple(old), tuple(new), stayed=False)]
    found = [
        _Change(tuple(old[start:end]), tuple(new[first:last]), stayed=kind == "equal")
        for kind, start, end, first, last in matcher.get_opcodes()
    ]
    return [*_joined(found)]


def _joined(changes: list[_Change]) -> Iterator[_Change]:
    """`changes` without islands."""
    waiting: _Change | None = None
    for index, change in enumerate(changes):
        if change.stayed and waiting is not None and index + 1 < len(changes) and _is_island(change):
            waiting = _Change(waiting.old + change.old, waiting.new + change.new, stayed=False)
        elif change.stayed:
            if waiting is not None:
                yield waiting
            waiting = None
            yield change
        elif waiting is None:
            waiting = change
        else:
            waiting = _Change(waiting.old + change.old, waiting.new + change.new, stayed=False)
    if waiting is not None:
        yield waiting


def _is_island(change: _Change) -> bool:
    letters = sum(len(word.text) for word in change.new)
    return letters <= _ISLAND and not any(word.element is not None for word in change.new)
