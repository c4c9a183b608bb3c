"""Two fragments of HTML merged, and taken apart again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from slabuilder.render.redline.merging import Merging
from slabuilder.render.redline.tree import page

BLOCKS_OF_ITEMS = {"table", "thead", "tbody", "tr", "ul", "ol", "dl"}
"""In these stand items and nothing else."""


def body(html: str) -> Element:
    return page(f"<html><body>{html}</body></html>").body


def merged(old: str, new: str) -> Element:
    before, after = (page(f"<html><body>{html}</body></html>") for html in (old, new))
    return Merging(before.pictures, after.pictures).merged(before.body, after.body)


def html_of(element: Element) -> str:
    """What is in `element`, without the classes that say that something changed."""
    text = "".join(tostring(child, encoding="unicode", method="html") for child in element)
    return re.sub(r' class="changed"', "", text)


def letters(element: Element, without: str = "") -> str:
    """The text of `element` without blanks, and without what is in elements of the tag `without`."""
    return re.sub(r"\s", "", "".join(_texts(element, without)))


def _texts(element: Element, without: str) -> Iterator[str]:
    if element.tag == without:
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child, without)
        yield child.tail or ""


def misplaced(element: Element) -> list[str]:
    """Marks that stand where only items may stand, and blocks that stand within a mark."""
    wrong = [
        f"{part.tag} in {outer.tag}"
        for outer in element.iter()
        if outer.tag in BLOCKS_OF_ITEMS
        for part in outer
        if part.tag in {"ins", "del"}
    ]
    inner = [part for mark in element.iter() if mark.tag in {"ins", "del"} for part in mark.iter() if part is not mark]
    return wrong + [
        f"{part.tag} in a mark" for part in inner if part.tag in {"p", "div", "li", "td", "tr", "ul", "table"}
    ]
