"""Which fonts a document needs, and how a style sheet names them."""

from __future__ import annotations

import base64
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from io import BytesIO
from unicodedata import name

from slabuilder.render.cjk import CJK_FAMILIES, cjk_fonts, is_cjk
from slabuilder.render.faults import MissingGlyphError, RenderError, where
from slabuilder.render.look import Look
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

_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
_NO_TEXT = re.compile(rf"{_STYLE.pattern}|<[^>]*>", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_WRITTEN_BY_STYLE = re.compile(r"(?:content|list-style|list-style-type|quotes)\s*:([^;}]*)")
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_INVISIBLE = frozenset("\n\r\t\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_OF_PRINT = (".ttf", ".otf")
_KINDS = {".ttf": "truetype", ".otf": "opentype", ".woff2": "woff2"}


def page_faces(look: Look) -> str:
    """The @font-face rules of the HTML page, with the fonts in them; the browser's own fonts have the other letters."""
    rules = []
    for face in FACES:
        own = look.font(face.file, ".woff2", *_OF_PRINT)
        if own is not None:
            rules.append(_rule(face, *own))
        elif face.on_page:
            rules.append(_rule(face, f"{face.file}.woff2", font_bytes(f"{face.file}.woff2")))
    return "".join(rules)


def print_faces(html: str, look: Look) -> str:
    """The @font-face rules for the PDF of `html`: the document's own fonts by name, those of `look` with their bytes.

    A RenderError names a character that no font has.
    """
    cjk = cjk_characters(html, look)
    rules = []
    for face in FACES:
        own = look.font(face.file, *_OF_PRINT)
        rules.append(_rule(face, *own) if own else _rule(face, f"{face.file}.ttf"))
    if cjk:
        rules += [_rule(Face("", CJK_FAMILIES[file]), file) for file in cjk_fonts()]
    return "".join(rules)


def cjk_characters(html: str, look: Look) -> frozenset[str]:
    """The Chinese and Japanese characters of `html` that `look` has no fonts for; a RenderError for one without any."""
    lacking = _lacking(characters(html), look)
    for character, file in lacking.items():
        if not is_cjk(character):
            raise missing_glyph(character, html, file)
    if lacking and not cjk_fonts():
        first = next(iter(lacking))
        raise MissingGlyphError(
            first,
            f"the PDF needs fonts for “{first}” and other East Asian characters{where(html, first)}",
            'install them: pip install "slabuilder[cjk]"',
        )
    return frozenset(lacking)


def missing_glyph(character: str, html: str, file: str | None = None) -> MissingGlyphError:
    """The fault of a character that would be a box in the PDF, because the font `file` of a project lacks it."""
    called = name(character, "a character without a name").lower()
    shown = f"“{character}” (U+{ord(character):04X}, {called}){where(html, character)}"
    if file is not None:
        help = "take a font that has it: each of the document's fonts needs all characters that stand in it"
        return MissingGlyphError(character, f"{file} has no {shown}", help)
    help = "write it in another way; the document has Latin, Greek and Cyrillic letters, and Japanese with an extra"
    return MissingGlyphError(character, f"no font of the document has {shown}", help)


def _lacking(wanted: frozenset[str], look: Look) -> dict[str, str | None]:
    """Those of `wanted` that a font of the document lacks, sorted; the file, if it is one of the project's own."""
    fonts = [font for face in FACES if (font := look.font(face.file, *_OF_PRINT))]
    own = {file: _coverage(file, data) for file, data in fonts}
    ranges = covered_ranges() if len(own) < len(FACES) else ((0, sys.maxunicode),)
    lacking: dict[str, str | None] = {}
    for character in sorted(wanted):
        point = ord(character)
        if not any(first <= point <= last for first, last in ranges):
            lacking[character] = None
        for file, coverage in own.items():
            if point not in coverage:
                lacking.setdefault(character, look.shown(f"fonts/{file}"))
    return lacking


@lru_cache(maxsize=len(FACES))
def _coverage(file: str, data: bytes) -> frozenset[int]:
    """The code points that a font has."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # comes with WeasyPrint

    try:
        return frozenset(TTFont(BytesIO(data), lazy=True).getBestCmap())
    except Exception as error:  # a broken font breaks in many ways
        raise RenderError(f"the font {file} cannot be read: {error}", "save or convert it again") from error


def characters(html: str) -> frozenset[str]:
    """The characters of `html` that can be seen: of its text, and of what its style sheets write."""
    styles = _COMMENT.sub("", "".join(_STYLE.findall(html)))
    written = " ".join(_WRITTEN_BY_STYLE.findall(styles))
    written = _ESCAPED.sub(lambda found: chr(min(int(found[1], 16), sys.maxunicode)), written)
    return frozenset(unescape(_NO_TEXT.sub(" ", html)) + written) - _INVISIBLE


def _rule(face: Face, file: str, data: bytes | None = None) -> str:
    """The rule that gives `face` its font: the file with this name, or the bytes themselves."""
    suffix = file[file.rfind(".") :]
    url = f"{SCHEME}:{file}"
    if data is not None:
        url = f"data:{FONT_TYPES[suffix]};base64,{base64.b64encode(data).decode('ascii')}"
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'src:url("{url}") format("{_KINDS[suffix]}");font-display:swap}}\n'
    )
