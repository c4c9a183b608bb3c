"""The fonts that come with slabuilder: what they have, what they are called, and what happens without a glyph."""

from __future__ import annotations

import base64
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from slabuilder.render import fonts
from slabuilder.render.cjk import CJK_FAMILIES
from slabuilder.render.faults import RenderError
from slabuilder.render.html import print_html
from slabuilder.render.look import Look
from slabuilder.render.settings import Settings
from slabuilder.render.template_assets import covered_ranges, fonts_folder
from slabuilder.render.view.document import DocumentView
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


# a project's own fonts


def changed(file: str, family: str, without: str = "") -> bytes:
    """One of the document's fonts under another name, and without some characters."""
    font = TTFont(fonts_folder() / file)
    for record in font["name"].names:
        if record.nameID in {1, 3, 4, 6, 16}:
            record.string = family
    for table in font["cmap"].tables:
        for character in without:
            table.cmap.pop(ord(character), None)
    font.save(data := BytesIO())
    return data.getvalue()


def with_fonts(**files: bytes) -> DocumentView:
    """An example with these fonts of its own, by the name of their face."""
    own = tuple((f"{face.replace('_', '-')}.ttf", data) for face, data in sorted(files.items()))
    return replace(example("inbound"), settings=Settings(look=Look(fonts=own)))


def width_in(word: str, file: str, size: float) -> float:
    """The width of a word in points, as a font of the document has it."""
    font = TTFont(fonts_folder() / file)
    glyphs = [font.getBestCmap()[ord(character)] for character in word]
    return float(sum(font["hmtx"][glyph][0] for glyph in glyphs) * size / font["head"].unitsPerEm)


def test_an_own_font_stands_in_for_the_documents(needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    document = print_html(with_fonts(sans_regular=changed("serif-semibold.ttf", "Ours")))
    assert "slabuilder-font:sans-regular.ttf" not in document
    assert "slabuilder-font:sans-semibold.ttf" in document
    (file := tmp_path / "document.pdf").write_bytes(data := pdf(document))
    for profile in ("3a", "ua1"):
        assert page.validate_pdf_bytes(data, profile=profile).failures == []
    command = [needs_tool("pdftotext"), "-bbox", "-l", "1", str(file), "-"]
    words = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    (left, right) = re.findall(r'<word xMin="([\d.]+)".* xMax="([\d.]+)".*>Contents</word>', words)[0]
    ours, theirs = (width_in("Contents", font, 10) for font in ("serif-semibold.ttf", "sans-regular.ttf"))
    assert ours - theirs > 4
    assert abs(float(right) - float(left) - ours) < 1


def test_the_page_has_the_web_font_or_else_the_font_of_the_pdf() -> None:
    ttf, woff2 = b"\0\1\0\0 ours", b"wOF2 ours"
    one = Look(fonts=(("sans-regular.ttf", ttf),))
    both = Look(fonts=(("sans-regular.ttf", ttf), ("sans-regular.woff2", woff2)))
    as_ttf = f'url("data:font/ttf;base64,{base64.b64encode(ttf).decode()}") format("truetype")'
    as_woff2 = f'url("data:font/woff2;base64,{base64.b64encode(woff2).decode()}") format("woff2")'
    assert as_ttf in fonts.page_faces(one)
    assert as_woff2 in fonts.page_faces(both)
    assert as_ttf not in fonts.page_faces(both)
    assert fonts.page_faces(both).count("@font-face") == fonts.page_faces(Look()).count("@font-face")


def test_an_italic_of_its_own_is_on_the_page_where_the_documents_is_not() -> None:
    faces = fonts.page_faces(Look(fonts=(("sans-italic.ttf", b"\0\1\0\0"),)))
    assert faces.count("@font-face") == fonts.page_faces(Look()).count("@font-face") + 1


def test_a_character_that_an_own_font_lacks_is_an_error_that_names_the_font() -> None:
    look = Look("here/templates", fonts=(("serif-regular.ttf", changed("serif-regular.ttf", "Ours", "÷")),))
    assert fonts.print_faces("<p>1 × 2</p>", look)
    with pytest.raises(
        RenderError, match=r"here/templates/fonts/serif-regular\.ttf has no “÷” \(U\+00F7, division sign\)"
    ):
        fonts.print_faces("<p>1 ÷ 2</p>", look)


def test_a_character_that_all_own_fonts_have_needs_no_other() -> None:
    def thai(file: str) -> bytes:
        font = TTFont(fonts_folder() / file)
        for table in font["cmap"].tables:
            table.cmap[ord("ก")] = "a"
        font.save(data := BytesIO())
        return data.getvalue()

    own = tuple((f"{face.file}.ttf", thai(f"{face.file}.ttf")) for face in fonts.FACES)
    assert fonts.cjk_characters("<p>ก</p>", Look(fonts=own)) == frozenset()
    with pytest.raises(RenderError, match="no font of the document has “ก”"):
        fonts.cjk_characters("<p>ก</p>", Look(fonts=own[1:]))


def test_what_a_style_sheet_writes_needs_a_glyph_too() -> None:
    for content in ("★", r"\2605"):
        with pytest.raises(RenderError, match=r"“★” \(U\+2605, black star\)"):
            fonts.print_faces(f"<style>.x::before {{ content: '{content} ' }}</style><p>x</p>", Look())
    assert fonts.print_faces("<style>/* content: ★ */ p { font-family: 'ヒラギノ' }</style><p>x</p>", Look())


def test_a_font_that_is_none_is_an_error() -> None:
    with pytest.raises(RenderError, match=r"the font serif-regular\.ttf cannot be read"):
        fonts.print_faces("<p>x</p>", Look(fonts=(("serif-regular.ttf", b"\0\1\0\0 nothing else"),)))
