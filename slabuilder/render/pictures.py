"""Pictures need words: a PDF for everyone (PDF/UA-1, 7.3) has them for each, and WeasyPrint asks for those of <img> only."""

from __future__ import annotations

import re

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.diagnostics.lines import Lines
from slabuilder.errors import SlabuilderError
from slabuilder.render.faults import RenderError
from slabuilder.render.look import Look

_PICTURE = re.compile(r"<svg\b[^>]*>(.*?)(?:</svg>|\Z)", re.DOTALL | re.IGNORECASE)
_WORDS = re.compile(r"<title>\s*[^\s<]", re.IGNORECASE)
_MESSAGE = "this picture has no words: people who cannot see it would not know of it"
_HELP = "begin it with <title>what it shows</title>; decoration belongs into a background or a border"


def require_words(document: str, look: Look) -> None:
    """Raise a fault where `document` has an <svg> without a title: in the file of `look` that has it, if one is at fault."""
    if _wordless(document) is not None:
        raise _fault(look)


def _fault(look: Look) -> SlabuilderError:
    for name, text in look.texts:
        found = _wordless(text)
        if found is not None:
            file, span = look.shown(name), Lines(text).span(*found)
            return FaultyFileError(file, text, [Diagnostic("SLA036", _MESSAGE, file, span, help=_HELP)])
    return RenderError(f"a picture of the document has no words ({look.folder})", _HELP)


def _wordless(text: str) -> tuple[int, int] | None:
    """Where the first <svg> without a title begins, as long as its tag is."""
    for picture in _PICTURE.finditer(text):
        if _WORDS.search(picture[1]) is None:
            return picture.start(), picture.start(1)
    return None
