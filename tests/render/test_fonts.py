"""The fonts that come with slabuilder: what they have, what they are called, and what happens without a glyph."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from slabuilder.render import fonts
from slabuilder.render.cjk import CJK_FAMILIES
from slabuilder.render.faults import RenderError
from slabuilder.render.html import print_html
from slabuilder.render.look import Look
from slabuilder.render.template_assets import covered_ranges, fonts_folder
from tests.render.documents import example
from tests.render.pages import pdf

FILES = sorted(fonts_folder().glob("*.ttf"))


def test_each_face_has_its_file_and_each_file_its_face() -> None:
    assert {path.name for path in FILES} == fonts.FONTS
    assert {path.stem for path in fonts_folder().glob("*.woff2")} == {face.file for face in fonts.FACES if face.on_page}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_coverage_is_what_the_fonts_have(path: Path) -> None:
    points = {point for first, last in covered_ranges() for point in range(first, last + 1)}
    assert len(points) > 700
    assert points <= set(TTFont(path).getBestCmap())


@pytest.mark.parametrize("path", sorted(fonts_folder().glob("*.[tw]*f*")), ids=lambda path: path.name)
def test_a_changed_font_does_not_bear_the_reserved_name(path: Path) -> None:
    names = {record.toUnicode() for record in TTFont(path)["name"].names if record.nameID in {1, 3, 4, 6, 16}}
    assert names
    assert [name for name in names if "Source" in name] == []


def test_the_fonts_are_of_moderate_size() -> None:
    assert sum(path.stat().st_size for path in fonts_folder().iterdir()) < 2_000_000


def test_each_licence_is_there() -> None:
    for name in ("OFL-SourceSerif4.txt", "OFL-SourceSans3.txt"):
        assert "SIL OPEN FONT LICENSE" in (fonts_folder() / name).read_text(encoding="utf-8").upper()


def test_text_of_the_fonts_needs_nothing_else() -> None:
    assert fonts.cjk_characters("<p>Ünïcödé – Ελληνικά – Кириллица – “…” × ÷ − ≥ €</p>", Look()) == frozenset()


def test_a_missing_glyph_is_an_error_that_names_it_and_its_clause() -> None:
    with pytest.raises(RenderError, match=r"“ก” \(U\+0E01, thai character ko kai\) \(clause 2\.1\)"):
        fonts.print_faces('<section id="c2"><section id="c2.1"><p>ก</p></section></section>', Look())


def test_east_asian_text_without_its_fonts_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "cjk_fonts", dict)
    with pytest.raises(RenderError, match="East Asian") as caught:
        fonts.print_faces("<p>合意</p>", Look())
    assert caught.value.help == 'install them: pip install "slabuilder[cjk]"'


def test_east_asian_text_with_its_fonts_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "cjk_fonts", lambda: {file: Path(file) for file in CJK_FAMILIES})
    faces = fonts.print_faces("<p>合意</p>", Look())
    assert 'font-family:"Agreement CJK Serif"' in faces
    assert "slabuilder-font:NotoSerifJP-Regular.otf" in faces


@pytest.mark.slow
def test_a_japanese_agreement_has_its_own_fonts(needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(pdf(print_html(example("japan-inbound"))))
    listing = subprocess.run([needs_tool("pdffonts"), file], capture_output=True, check=True, text=True).stdout
    fonts_used = {line.split()[0].partition("+")[2] for line in listing.splitlines()[2:]}
    assert {"Agreement-CJK-Serif", "Agreement-CJK-Sans"} <= fonts_used
    assert {name.split("-")[0] for name in fonts_used} == {"Agreement"}


def test_an_ideograph_that_no_font_has_is_an_error() -> None:
    page = '<html lang="ja"><title>x</title><body><section id="c1"><p>合意 \U00031350</p></section>'
    with pytest.raises(RenderError, match=r"no font has “\U00031350” \(U\+31350\) \(clause 1\)"):
        pdf(f"<style>{fonts.print_faces(page, Look())}</style>{page}")
