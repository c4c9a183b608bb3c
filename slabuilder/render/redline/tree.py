"""The body of a document as a tree that can be compared and written again; pictures are held outside of it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

_ALONE = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
"""Letters of languages that put no blanks between words: each is a word."""

WORD = re.compile(
    r"(?P<space>\s+)"
    rf"|[{_ALONE}]"
    rf"|[$€£¥￥]?[^\W_{_ALONE}]+(?:[.,:’'\-–/%_][^\W_{_ALONE}]+)*%?"
    r"|\S"
)
"""A word, a sign by itself, or a stretch of blanks."""

_BODY = re.compile(r"<body[^>]*>")
_PICTURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_PLACE = re.compile(r'<img data-picture="(\d+)">')
# fmt: off
_LINE = frozenset((
    "a", "abbr", "b", "br", "cite", "code", "em", "i", "img", "input", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "wbr", "ins", "del",
))
# fmt: on
"""Elements that stand in a line of text; all others are blocks."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document: what stands before its body and after it, the body, and its pictures, to which the body points."""

    before: str
    body: Element
    after: str
    pictures: tuple[str, ...]

    def html(self, body: Element) -> str:
        """The document with another body, whose pictures are those of this one."""
        text = "".join(tostring(child, encoding="unicode", method="html") for child in body)
        return self.before + _PLACE.sub(lambda found: self.pictures[int(found[1])], text) + self.after


@dataclass(frozen=True, slots=True)
class Line:
    """Text and elements of a line that stand side by side within a block: `nodes`, each a text or an element."""

    nodes: tuple[str | Element, ...]


Piece: TypeAlias = Line | Element


def page(html: str) -> Page:
    """The document that `html` writes."""
    import tinyhtml5

    opening = _BODY.search(html)
    assert opening is not None
    start, end = opening.end(), html.rindex("</body>")
    pictures = tuple(_PICTURE.findall(html[start:end]))
    numbers = iter(range(len(pictures)))
    text = _PICTURE.sub(lambda _: f'<img data-picture="{next(numbers)}">', html[start:end])
    body = tinyhtml5.parse(f"<body>{text}</body>", namespace_html_elements=False).find("body")
    return Page(html[:start], body, html[end:], pictures)


def fragment(html: str) -> list[Element]:
    """The elements that `html` writes, one beside the other."""
    import tinyhtml5

    return [*tinyhtml5.parse(f"<body>{html}</body>", namespace_html_elements=False).find("body")]


def pieces(block: Element) -> list[Piece]:
    """What `block` holds, in its order: blocks, and the lines between them."""
    found: list[Piece] = []
    line: list[str | Element] = [block.text or ""]
    for child in block:
        if child.tag in _LINE:
            line.append(child)
        else:
            found += _line(line)
            found.append(child)
            line = []
        line.append(child.tail or "")
    return found + _line(line)


def _line(nodes: list[str | Element]) -> list[Piece]:
    return [] if all(isinstance(node, str) and not node.strip() for node in nodes) else [Line(tuple(nodes))]


def words(piece: Piece) -> list[str]:
    """The words of `piece`, signs among them."""
    if isinstance(piece, Line):
        text = " ".join(node if isinstance(node, str) else "".join(node.itertext()) for node in piece.nodes)
    else:
        text = " ".join(piece.itertext())
    return [found[0] for found in WORD.finditer(text) if not found["space"]]


def classes(element: Element) -> set[str]:
    """The classes of `element`."""
    return {*element.get("class", "").split()}


def add_class(element: Element, name: str) -> None:
    """Give `element` one more class."""
    element.set("class", " ".join(sorted(classes(element) | {name})))


def empty(element: Element) -> Element:
    """`element` without what is in it."""
    return Element(element.tag, dict(element.attrib))


def whole(element: Element) -> Element:
    """`element` with all that is in it, but without the text behind it."""
    copy = deepcopy(element)
    copy.tail = None
    return copy
