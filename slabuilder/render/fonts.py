"""Which fonts a document needs, and how a style sheet names them."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from html import unescape
from unicodedata import name

from slabuilder.render.cjk import CJK_FAMILIES, cjk_fonts, is_cjk
from slabuilder.render.faults import RenderError, where
from slabuilder.render.template_assets import FONT_TYPES, covered_ranges, font_bytes

SCHEME = "slabuilder-font"
"""The URL scheme under which the PDF's style sheet names the fonts that come with slabuilder."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font of the document: the file without its suffix, and what a style sheet calls it."""

    file: str
    family: str
    weight: str = "400"
    style: str = "normal"
    on_page: bool = True


FACES = (
    Face("serif-regular", "Agreement Serif"),
    Face("serif-italic", "Agreement Serif", style="italic"),
    Face("serif-semibold", "Agreement Serif", "600"),
    Face("display-semibold", "Agreement Display", "600"),
    Face("sans-regular", "Agreement Sans"),
    Face("sans-italic", "Agreement Sans", style="italic", on_page=False),
    Face("sans-semibold", "Agreement Sans", "600"),
)
FONTS = frozenset(f"{face.file}.ttf" for face in FACES)

_NO_TEXT = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)
_INVISIBLE = frozenset("\n\r\t\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


def page_faces() -> str:
    """The @font-face rules of the HTML page, with the fonts in them; the browser's own fonts have the other letters."""
    return "".join(_rule(face, _data_url(f"{face.file}.woff2"), "woff2") for face in FACES if face.on_page)


def print_faces(html: str) -> str:
    """The @font-face rules for the PDF of `html`, by name; a RenderError names a character that no font has."""
    cjk = cjk_characters(html)
    rules = [_rule(face, f"{SCHEME}:{face.file}.ttf", "truetype") for face in FACES]
    if cjk:
        rules += [_rule(Face("", CJK_FAMILIES[file]), f"{SCHEME}:{file}", "opentype") for file in cjk_fonts()]
    return "".join(rules)


def cjk_characters(html: str) -> frozenset[str]:
    """The Chinese and Japanese characters of `html`; a RenderError for one that no font of the document has."""
    covered = covered_ranges()
    others = sorted(
        character
        for character in _characters(html) - _INVISIBLE
        if not any(first <= ord(character) <= last for first, last in covered)
    )
    cjk = frozenset(character for character in others if is_cjk(character))
    for character in others:
        if character not in cjk:
            raise missing_glyph(character, html)
    if cjk and not cjk_fonts():
        first = min(cjk)
        raise RenderError(
            f"the PDF needs fonts for “{first}” and other East Asian characters{where(html, first)}",
            'install them: pip install "slabuilder[cjk]"',
        )
    return cjk


def missing_glyph(character: str, html: str) -> RenderError:
    """The fault of a character that would be a box in the PDF."""
    called = name(character, "a character without a name").lower()
    shown = f"“{character}” (U+{ord(character):04X}, {called})"
    return RenderError(
        f"no font of the document has {shown}{where(html, character)}",
        "write it in another way; the document has Latin, Greek and Cyrillic letters, and Japanese with an extra",
    )


def _characters(html: str) -> frozenset[str]:
    return frozenset(unescape(_NO_TEXT.sub(" ", html)))


def _rule(face: Face, url: str, kind: str) -> str:
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'src:url("{url}") format("{kind}");font-display:swap}}\n'
    )


def _data_url(file: str) -> str:
    kind = FONT_TYPES[file[file.rfind(".") :]]
    return f"data:{kind};base64,{base64.b64encode(font_bytes(file)).decode('ascii')}"
