"""What is drawn on a page: its drawings, the words in them, and how far those reach on a phone."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from slabuilder.render.template_assets import fonts_folder
from slabuilder.render.view.charts.drawing import WIDEST_TEXT

FONT = TTFont(fonts_folder() / "sans-semibold.ttf")
SVG = "{http://www.w3.org/2000/svg}"


def width(text: str) -> float:
    """How wide `text` is on a phone, as the font itself says; letters that it lacks are full-width ones."""
    glyphs, advances, em = FONT.getBestCmap(), FONT["hmtx"], FONT["head"].unitsPerEm
    return WIDEST_TEXT * sum(advances[glyphs[ord(c)]][0] / em if ord(c) in glyphs else 1 for c in text)


def said(text: str) -> str:
    """`text` with plain blanks where it must not be cut."""
    return text.replace("\u00a0", " ")


def drawings(page: str) -> list[ET.Element]:
    return [ET.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", page, flags=re.DOTALL)]


def written(svg: ET.Element) -> Iterator[ET.Element]:
    """What stands in one line: a text, or a part of one that has a place of its own."""
    for text in svg.iter(f"{SVG}text"):
        if text.get("x") is None:
            yield from text
        else:
            yield text


def words(line: ET.Element) -> str:
    return "".join(line.itertext()).strip()


def extent(text: ET.Element) -> tuple[float, float]:
    x, wide = float(text.get("x", 0)) + float(text.get("dx", 0)), width(words(text))
    before = {"start": 0.0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
    return x - before, x - before + wide
