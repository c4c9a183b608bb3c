"""Mends the tags that readers of a PDF's structure hear: lists whose items have bodies, links that are told once.

WeasyPrint 70 tags boxes one by one. What that leaves of HTML's lists and links is not what PDF/UA-1 asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf

_CHANGES = {"ins": "Ins", "del": "Del"}
"""The tags of what came in and what was taken out: spans of their own kind."""

_LINES = {"/Ins": "/Underline", "/Del": "/LineThrough"}
"""The lines by which they are known."""


def keep_outermost_links(document: Any) -> None:
    """WeasyPrint gives every box within a link an annotation of its own; only that of the link itself stays."""
    for page in document.pages:
        inner = {id(box) for *_, link in page.links for box in link.descendants() if box is not link}
        page.links = [link for link in page.links if id(link[-1]) not in inner]


@contextmanager
def changes_told_apart() -> Iterator[None]:
    """Within it, what was taken out and what came in get tags of their own, for which WeasyPrint has none."""
    from weasyprint.pdf import tags

    known = tags._get_pdf_tag  # noqa: SLF001  # the one place that decides, which no option reaches
    tags._get_pdf_tag = lambda name: _CHANGES.get(name) or known(name)  # noqa: SLF001
    try:
        yield
    finally:
        tags._get_pdf_tag = known  # noqa: SLF001


def mend_tags(pdf: pydyf.PDF) -> None:
    """Mend the tags of `pdf` in place (ISO 32000-1, 14.8.4.3.3 has the shape of a list)."""
    elements = [each for each in pdf.objects if isinstance(each, dict) and each.get("Type") == "/StructElem"]
    for element in elements:
        match element["S"]:
            case "/L":
                _group_terms(pdf, element)
            case "/Link" if not any(kid["Type"] == "/OBJR" for kid in _kids(pdf, element)):
                element["S"] = "/Span"
    for element in elements:
        if element["S"] == "/LI":
            _give_body(pdf, element)
    _explain_changes(pdf, [element for element in elements if element["S"] in _LINES])


def _explain_changes(pdf: pydyf.PDF, changes: list[pydyf.Dictionary]) -> None:
    """Say what the tags of changes stand for, and how they look (ISO 32000-1, 14.8.5.4.5)."""
    for element in changes:
        element["A"] = pydyf.Dictionary({"O": "/Layout", "TextDecorationType": _LINES[element["S"]]})
    if changes:
        root = pdf.objects[int(pdf.catalog["StructTreeRoot"].split()[0])]
        root["RoleMap"] = pydyf.Dictionary(dict.fromkeys(_CHANGES.values(), "/Span"))


def _group_terms(pdf: pydyf.PDF, terms: pydyf.Dictionary) -> None:
    """`<div><dt><dd></div>`, two items in a division, becomes one item: its label and its body."""
    for group in _kids(pdf, terms):
        if group["S"] != "/Div":
            continue
        group["S"] = "/LI"
        parts = list(_kids(pdf, group))
        for number, part in enumerate(parts):
            for wrapped in _kids(pdf, part):
                wrapped["S"] = "/NonStruct"
            part["S"] = "/Lbl" if number == 0 and len(parts) > 1 else "/LBody"


def _give_body(pdf: pydyf.PDF, item: pydyf.Dictionary) -> None:
    """Paragraphs that stand in the item itself get one body around them, and around the text before them."""
    kids = list(_kids(pdf, item))
    content = [kid for kid in kids if kid["S"] != "/Lbl"]
    if all(kid["S"] == "/LBody" for kid in content):
        return
    body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "Pg": item["Pg"], "P": item.reference})
    pdf.add_object(body)
    body["K"] = pydyf.Array(kid.reference for kid in content)
    for kid in content:
        kid["P"] = body.reference
        kid["S"] = "/NonStruct" if kid["S"] == "/LBody" else kid["S"]
    item["K"] = pydyf.Array([*(kid.reference for kid in kids if kid["S"] == "/Lbl"), body.reference])


def _kids(pdf: pydyf.PDF, element: pydyf.Dictionary) -> Iterator[Any]:
    """What `element` holds, but for the text on pages, to which it points by number."""
    for kid in element["K"]:
        if isinstance(kid, bytes):
            yield pdf.objects[int(kid.split()[0])]
