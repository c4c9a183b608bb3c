"""Lines as words, each with the elements around it; and words as lines again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from slabuilder.render.redline.tree import WORD, Line, classes, whole

_COMMON = " \t\r\n\f"
"""Blanks that are all one blank."""

PICTURE = "\N{FRAME WITH PICTURE}"
"""What every picture is compared as."""

_AS_ONE = "digest"
"""What has this class is one word."""


class Mark(StrEnum):
    """The element that is around what was taken out, or came in."""

    OUT = "del"
    IN = "ins"


@dataclass(frozen=True, slots=True)
class Around:
    """An element of a line that is around words; `number` tells apart those that look the same.

    The first of a look in the old version and the first of it in the new one are the same.
    """

    number: int
    tag: str
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign, or an element without text, such as a picture; the blank that follows; what is around it.

    `mark` tells whether it was taken out or came in.
    """

    text: str
    around: tuple[Around, ...]
    element: Element | None = None
    blank: str = ""
    mark: Mark | None = None


def tokens(line: Line) -> list[Word]:
    """The words of `line`."""
    found: list[Word] = []
    for word in _plain(line.nodes, (), Counter()):
        if word.text:
            found.append(word)
        elif found and not found[-1].blank:
            found[-1] = replace(found[-1], blank=word.blank)
    return found


def _plain(nodes: Sequence[str | Element], around: tuple[Around, ...], seen: Counter[str]) -> Iterator[Word]:
    """Words and blanks; a blank is a word without text."""
    for node in nodes:
        if isinstance(node, str):
            for match in WORD.finditer(node):
                space = match["space"]
                yield Word("", around, blank=space.strip(_COMMON)[:1] or " ") if space else Word(match[0], around)
        elif len(node) == 0 and not node.text:
            yield Word(_name(node), around, whole(node))
        elif _AS_ONE in classes(node):
            yield Word(" ".join("".join(node.itertext()).split()), around, whole(node))
        else:
            look = f"{node.tag} {sorted(node.attrib.items())}"
            seen[look] += 1
            inner = Around(seen[look], node.tag, tuple(node.attrib.items()))
            yield from _plain([node.text or "", *_inside(node)], (*around, inner), seen)


def _inside(element: Element) -> Iterator[str | Element]:
    for child in element:
        yield child
        yield child.tail or ""


def _name(element: Element) -> str:
    """What an element without text is compared as: pictures are not compared."""
    return PICTURE if "data-picture" in element.attrib else f"{element.tag} {sorted(element.attrib.items())}"


def write(words: Sequence[Word], into: Element, depth: int = 0) -> None:
    """Put `words` at the end of `into`, with what is around each from `depth` on; marks are innermost."""
    for inner, group in groupby(words, key=lambda word: word.around[depth] if len(word.around) > depth else None):
        if inner is None:
            for mark, marked in groupby(group, key=lambda word: word.mark):
                _write_marked([*marked], mark, into)
        else:
            *most, last = group
            write([*most, replace(last, blank="")], SubElement(into, inner.tag, dict(inner.attributes)), depth + 1)
            _put_text(last.blank, into)


def _write_marked(words: list[Word], mark: Mark | None, into: Element) -> None:
    """The blank after the last word stands behind the mark."""
    place = into if mark is None else SubElement(into, mark.value)
    for word in words[:-1]:
        _put(word, place)
    _put(replace(words[-1], blank=""), place)
    _put_text(words[-1].blank, into)


def _put(word: Word, into: Element) -> None:
    if word.element is None:
        _put_text(word.text + word.blank, into)
    else:
        into.append(whole(word.element))
        _put_text(word.blank, into)


def _put_text(text: str, into: Element) -> None:
    if len(into):
        into[-1].tail = (into[-1].tail or "") + text
    else:
        into.text = (into.text or "") + text
