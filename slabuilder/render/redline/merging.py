"""Blocks of two versions in one: what is the same once, and of the rest what was taken out and what came in, marked."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from slabuilder.render.redline.lines import merge_lines, put_line
from slabuilder.render.redline.matching import Pair, pairs
from slabuilder.render.redline.tokens import Mark
from slabuilder.render.redline.tree import Line, Piece, add_class, classes, empty, pieces, whole

CHANGED = "changed"
"""The class of a block in whose own lines something differs."""

MOVED = "data-moved-from"
"""The attribute of a block that stood elsewhere: what its name was there."""

_NEW_ALONE = frozenset({"contents", "rail", "footer"})
"""Classes of what is shown as it is now, and not compared: lists of contents, and what stands at the foot of pages."""

PICTURE = "picture-changed"
"""The class of a figure whose picture, which is not compared, is another one now."""


class Merging:
    """Merges two documents, of which each has these pictures."""

    def __init__(self, old_pictures: Sequence[str], new_pictures: Sequence[str]) -> None:
        self.old_pictures = old_pictures
        self.new_pictures = new_pictures

    def merged(self, old: Element, new: Element) -> Element:
        """Both blocks in one, which is of the kind of the new one."""
        if classes(new) & _NEW_ALONE:
            return whole(new)
        if new.tag == "table" and _columns(old) != _columns(new):
            return self._replaced(old, new)
        into = empty(new)
        if self._have_other_pictures(old, new):
            add_class(into, PICTURE)
        for pair in _cells(old, new) if new.tag == "tr" else pairs(pieces(old), pieces(new)):
            self._put(pair, into)
        if new.tag == "tr" and any(CHANGED in classes(cell) for cell in into):
            add_class(into, CHANGED)
        return into

    def _put(self, pair: Pair, into: Element) -> None:
        match pair.old, pair.new:
            case Line() as old, Line() as new:
                if merge_lines(old, new, into):
                    add_class(into, CHANGED)
            case Element() as before, Element() as after:
                block = self.merged(before, after)
                if pair.moved:
                    block.set(MOVED, before.get("id", ""))
                into.append(block)
            case Line() | Element() as gone, None:
                self._mark(gone, Mark.OUT, into)
            case None, Line() | Element() as come:
                self._mark(come, Mark.IN, into)
            case _:
                raise ValueError("a line is never the same as a block")

    def _mark(self, piece: Piece, mark: Mark, into: Element) -> None:
        """Put `piece` into `into`, all of it taken out or come in."""
        if isinstance(piece, Line):
            put_line(piece, mark, into)
            add_class(into, CHANGED)
        else:
            into.append(self.marked(piece, mark))

    def marked(self, block: Element, mark: Mark) -> Element:
        """`block`, all of it taken out or come in. To what is gone nothing points, and it has no pictures."""
        into = empty(block)
        if mark is Mark.OUT:
            for name in ("id", "href"):
                into.attrib.pop(name, None)
        for piece in pieces(block):
            self._mark(piece, mark, into)
        if block.tag == "tr":
            add_class(into, CHANGED)
        return into

    def _replaced(self, old: Element, new: Element) -> Element:
        """A table that has other columns now, below the one that it was."""
        into = Element("div")
        into.append(self.marked(old, Mark.OUT))
        into.append(self.marked(new, Mark.IN))
        return into

    def _have_other_pictures(self, old: Element, new: Element) -> bool:
        if new.tag != "figure":
            return False
        before, after = (
            [_picture(each, pictures) for each in block.iter("img") if "data-picture" in each.attrib]
            for block, pictures in ((old, self.old_pictures), (new, self.new_pictures))
        )
        return before != after


def _picture(place: Element, pictures: Sequence[str]) -> str:
    return pictures[int(place.attrib["data-picture"])]


def _cells(old: Element, new: Element) -> list[Pair]:
    """The cells of two rows of one table, each with the one above it."""
    before, after = pieces(old), pieces(new)
    return (
        [Pair(*both) for both in zip(before, after, strict=True)] if len(before) == len(after) else pairs(before, after)
    )


def _columns(table: Element) -> list[str]:
    """The headings of the columns; of a table without any, how many cells a row has."""
    heads = [" ".join("".join(cell.itertext()).split()) for row in table.iter("thead") for cell in row.iter("th")]
    return heads or [str(len(row)) for row in table.iter("tr")][:1]
