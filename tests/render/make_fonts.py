"""Makes the fonts of the document from the variable fonts that their designers publish.

python tests/render/make_fonts.py FOLDER [FOLDER …]   each with the TTF files of Source Serif 4 or Source Sans 3

Static instances, cut down to Latin, Greek and Cyrillic, renamed (a changed font must not bear the reserved name);
`.ttf` files for the PDF, and the Latin part alone as `.woff2` for the HTML page. See docs/decisions/0006-fonts.md.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

TARGET = Path(__file__).resolve().parents[2] / "slabuilder" / "templates" / "fonts"
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "lnum", "onum", "pnum", "tnum"]
SMALL_CAPITALS = ["smcp", "c2sc"]
LATIN = [
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x192, 0x192),
    (0x218, 0x21B),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x2C6, 0x2DD),
]
SIGNS = [
    (0x2000, 0x206F),
    (0x20A0, 0x20BF),
    (0x2113, 0x2122),
    (0x2150, 0x215E),
    (0x2190, 0x2193),
    (0x2200, 0x2265),
    (0x25A0, 0x25CF),
    (0x2713, 0x2717),
]
REST = [(0x180, 0x24F), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF)]


@dataclass(frozen=True)
class Cut:
    """One font of the document: its file, the family it belongs to there, and where it comes from."""

    file: str
    family: str
    style: str
    source: str
    axes: dict[str, float]
    on_page: bool = True


CUTS = (
    Cut("serif-regular", "Agreement Serif", "Regular", "SourceSerif4[opsz,wght].ttf", {"opsz": 10, "wght": 400}),
    Cut("serif-italic", "Agreement Serif", "Italic", "SourceSerif4-Italic[opsz,wght].ttf", {"opsz": 10, "wght": 400}),
    Cut("serif-semibold", "Agreement Serif", "Semibold", "SourceSerif4[opsz,wght].ttf", {"opsz": 10, "wght": 600}),
    Cut("display-semibold", "Agreement Display", "Semibold", "SourceSerif4[opsz,wght].ttf", {"opsz": 40, "wght": 600}),
    Cut("sans-regular", "Agreement Sans", "Regular", "SourceSans3[wght].ttf", {"wght": 400}),
    Cut("sans-italic", "Agreement Sans", "Italic", "SourceSans3-Italic[wght].ttf", {"wght": 400}, on_page=False),
    Cut("sans-semibold", "Agreement Sans", "Semibold", "SourceSans3[wght].ttf", {"wght": 600}),
)


def main(folders: Iterable[str]) -> None:
    sources = {path.name: path for folder in folders for path in sorted(Path(folder).rglob("*.ttf"))}
    TARGET.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        font = made(sources[cut.source], cut, [*LATIN, *SIGNS, *REST])
        font.save(TARGET / f"{cut.file}.ttf")
        if cut.on_page:
            page = made(sources[cut.source], cut, [*LATIN, *SIGNS])
            page.flavor = "woff2"
            page.save(TARGET / f"{cut.file}.woff2")
    write_coverage()


def made(source: Path, cut: Cut, ranges: list[tuple[int, int]]) -> TTFont:
    font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), cut.axes)
    features = FEATURES + (SMALL_CAPITALS if "Sans" in cut.family else [])
    options = Options(
        layout_features=features, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False, notdef_outline=True
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[point for first, last in ranges for point in range(first, last + 1)])
    subsetter.subset(font)
    names = font["name"]
    full = f"{cut.family} {cut.style}"
    for number, text in {1: cut.family, 2: cut.style, 3: full, 4: full, 6: full.replace(" ", "")}.items():
        names.setName(text, number, 3, 1, 0x409)
    for record in list(names.names):
        if record.platformID != 3:
            names.names.remove(record)
    return font


def write_coverage() -> None:
    """The characters that every cut has, as ranges of code points: what the PDF can be asked to show."""
    common = set.intersection(*(set(TTFont(path).getBestCmap()) for path in sorted(TARGET.glob("*.ttf"))))
    lines, points = [], sorted(common)
    start = previous = points[0]
    for point in [*points[1:], 0x110000]:
        if point != previous + 1:
            lines.append(f"{start:04X}-{previous:04X}\n")
            start = point
        previous = point
    (TARGET / "coverage.txt").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
