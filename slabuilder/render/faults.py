"""What can go wrong while a document is made."""

from __future__ import annotations

import re

from slabuilder.errors import SlabuilderError

_CLAUSE = re.compile(r'id="c([0-9]+(?:\.[0-9]+)*)"')


class RenderError(SlabuilderError):
    """The document cannot be made."""


class MissingGlyphError(RenderError):
    """No font of the document has `character`."""

    def __init__(self, character: str, message: str, help: str) -> None:
        super().__init__(message, help)
        self.character = character


def clause_at(html: str, offset: int) -> str | None:
    """The number of the clause in which `offset` of a document lies, if it lies in one."""
    numbers = _CLAUSE.findall(html, 0, offset)
    return numbers[-1] if numbers else None


def where(html: str, text: str) -> str:
    """In which clause of the document `text` first stands, as the end of a message: ` (clause 3.2)`; else nothing."""
    offset = html.find(text)
    number = None if offset < 0 else clause_at(html, offset)
    return "" if number is None else f" (clause {number})"
