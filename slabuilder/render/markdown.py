"""Markdown of an agreement's text fields: paragraphs, lists, tables, emphasis, links to https and mailto.

Two walls, one behind the other: the parser makes no HTML of HTML, and what it makes is cleaned against a list of tags.
"""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

TAGS = frozenset(
    {"a", "blockquote", "br", "code", "em", "li", "ol", "p", "strong"}
    | {"table", "tbody", "td", "th", "thead", "tr", "ul"}
)
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
SCHEMES = frozenset({"https", "mailto"})


def to_html(text: str) -> Markup:
    """`text` as HTML that can stand in the document: what it may not have is left out or shown as text."""
    import nh3

    html = nh3.clean(
        _parser().render(text),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        url_relative="deny",
        link_rel=None,
        strip_comments=True,
    )
    return Markup(html.strip())  # noqa: S704  # cleaned in the lines above


@cache
def _parser():  # type: ignore[no-untyped-def]  # the return type would import the parser
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    return parser.enable("table").disable(["image", "html_block", "html_inline", "heading", "lheading"])
