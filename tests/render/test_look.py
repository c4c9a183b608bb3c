"""A project's own templates stand in for the packaged ones by name; what cannot be used is refused, file by file."""

from __future__ import annotations

import os
import pickle
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.render import look_io
from slabuilder.render.html import html, print_html
from slabuilder.render.look import Look
from slabuilder.render.look_io import look_of
from slabuilder.render.settings import Settings
from slabuilder.render.template_assets import template_names, template_text
from tests.render.documents import example

Make = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Make:
    """A folder `templates` with these files in it; a text is written as UTF-8."""

    def make(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            file = tmp_path / "templates" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path / "templates"

    return make


def shown(*texts: tuple[str, str], print: bool = False) -> str:
    """The document of an example with these own templates."""
    view = replace(example("inbound"), settings=Settings(look=Look(texts=texts)))
    return print_html(view) if print else html(view)


def faults(path: Path) -> dict[str, tuple[str, str]]:
    """The message and the help of each file in the folder that cannot be used."""
    with pytest.raises(FaultyFileError) as caught:
        look_of(path, "templates")
    assert {fault.code for fault in caught.value.diagnostics} == {"SLA030"}
    return {fault.file: (fault.message, fault.help or "") for fault in caught.value.diagnostics}


# what takes the place of what


def test_an_own_template_stands_in_for_the_packaged_one() -> None:
    assert "<h1>Ours: Inbound lead agreement</h1>" in shown(("cover.html", "<h1>Ours: {{ view.title }}</h1>"))


def test_one_block_of_the_original_can_be_replaced() -> None:
    text = '{% extends "slabuilder/cover.html" %}{% block facts %}<p>{{ super()|length > 99 }}</p>{% endblock %}'
    page = shown(("cover.html", text.replace("{{ super()|length > 99 }}", "ours")))
    assert "<p>ours</p>" in page
    assert '<dl class="facts">' not in page
    assert "<h1>Inbound lead agreement</h1>" in page


def test_the_original_of_a_block_can_be_kept_with_the_macros_that_it_uses() -> None:
    text = '{% extends "slabuilder/cover.html" %}{% block facts %}<div class="ours">{{ super() }}</div>{% endblock %}'
    (facts,) = re.findall(
        r'<div class="ours">\s*<dl class="facts">.*?</dl>\s*</div>', shown(("cover.html", text)), re.DOTALL
    )
    assert "2026-Q4" in facts


@pytest.mark.parametrize(("sheet", "print"), [("page", False), ("print", True), ("document", False), ("tokens", True)])
def test_own_rules_come_behind_the_originals(sheet: str, print: bool) -> None:
    name = f"styles/{sheet}.css"
    page = shown(
        (name, f'{{% include "slabuilder/{name}" %}}\nh1 {{ color: {{{{ view.settings.accent }}}} }}'), print=print
    )
    original = (template_text(name) or "").splitlines()[0]
    assert page.index(original) < page.index("h1 { color: #1f4e79 }")


def test_an_own_part_can_be_included_and_a_component_replaced() -> None:
    page = shown(
        ("components/3_goals.html", '{% include "ours.html" %}'), ("ours.html", "<p>Ours: {{ view.goals.quota }}</p>")
    )
    assert "<p>Ours: $1,200,000</p>" in page


def test_texts_of_an_agreement_stay_escaped_in_own_templates() -> None:
    view = replace(
        example("inbound"), title="<b>x</b>", settings=Settings(look=Look(texts=(("cover.html", "{{ view.title }}"),)))
    )
    assert "&lt;b&gt;x&lt;/b&gt;" in html(view)


def test_each_look_has_its_own_environment() -> None:
    one, other = ("cover.html", "<p>one</p>"), ("cover.html", "<p>other</p>")
    for _ in range(2):
        assert "<p>one</p>" in shown(one)
        assert "<p>other</p>" in shown(other)
        assert "<h1>Inbound lead agreement</h1>" in shown()


@pytest.mark.parametrize(
    "name", ["../errors.py", "slabuilder/../errors.py", "fonts/coverage.txt", "/etc/hostname", "./cover.html", "styles"]
)
def test_only_templates_are_templates(name: str) -> None:
    assert "cover.html" in template_names()
    assert "components/3_goals.html" in template_names()
    assert template_text(name) is None


def test_a_look_can_be_sent_to_another_process() -> None:
    settings = Settings(look=Look("x/templates", (("cover.html", "ü"),), (("serif-regular.ttf", b"\0"),)))
    assert pickle.loads(pickle.dumps(settings)) == settings
    assert hash(settings) == hash(pickle.loads(pickle.dumps(settings)))


# what a folder may hold


def test_a_folder_is_read_into_a_value(folder: Make) -> None:
    path = folder(
        {
            "cover.html": "\ufeff<h1>ü</h1>",
            "styles/print.css": "p {}",
            "ours/mark.svg": "<svg/>",
            "fonts/serif-regular.ttf": b"\0\1\0\0x",
            "fonts/serif-regular.woff2": b"wOF2x",
            "fonts/OFL.txt": "licence",
            "notes.md": "what this is",
            ".DS_Store": b"\xff",
        }
    )
    assert look_of(path, "here/templates") == Look(
        "here/templates",
        (("cover.html", "<h1>ü</h1>"), ("ours/mark.svg", "<svg/>"), ("styles/print.css", "p {}")),
        (("serif-regular.ttf", b"\0\1\0\0x"), ("serif-regular.woff2", b"wOF2x")),
    )


def test_without_the_folder_there_is_no_look_of_its_own(tmp_path: Path) -> None:
    assert look_of(tmp_path / "templates", "templates") == Look()


def test_all_files_that_cannot_be_used_are_named_at_once(folder: Make) -> None:
    path = folder(
        {"cover.htm": "", "script.js": "", "Makefile": "", "serif-regular.ttf": b"\0\1\0\0", "footer.html": ""}
    )
    found = faults(path)
    assert set(found) == {f"templates/{name}" for name in ("cover.htm", "script.js", "Makefile", "serif-regular.ttf")}
    assert found["templates/script.js"][0] == "a file .js has no place among templates"
    assert ".html, .css, .svg" in found["templates/script.js"][1]
    assert found["templates/Makefile"][0] == "a file without a suffix has no place among templates"
    assert found["templates/serif-regular.ttf"][1] == "move it to fonts/serif-regular.ttf"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("covr.html", "cover.html"),
        ("Cover.html", "cover.html"),
        ("one-page.html", "one_page.html"),
        ("print.css", "styles/print.css"),
        ("handoff.html", "components/5_handoff.html"),
        ("components/goals.html", "components/3_goals.html"),
        ("styles/document.html", "styles/document.css"),
    ],
)
def test_a_slip_in_a_name_is_an_error(folder: Make, name: str, meant: str) -> None:
    ((file, (message, help)),) = faults(folder({name: ""})).items()
    assert file == f"templates/{name}"
    assert message == f"{name} replaces nothing, and no template here includes it"
    assert help.startswith(f"did you mean {meant}?")


def test_an_own_part_may_be_called_nearly_like_a_packaged_template(folder: Make) -> None:
    look = look_of(
        folder({"covers.html": "", "cover.html": '{% include "covers.html" %}', "band.html": ""}), "templates"
    )
    assert [name for name, _ in look.texts] == ["band.html", "cover.html", "covers.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("what", ["file", "folder", "all"])
def test_links_lead_nowhere(folder: Make, tmp_path: Path, what: str) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "secret.html").write_text("secret", encoding="utf-8")
    match what:
        case "file":
            path = folder({"cover.html": ""})
            (path / "x.html").symlink_to(secret / "secret.html")
        case "folder":
            path = folder({"cover.html": ""})
            (path / "x").symlink_to(secret)
        case _:
            path = tmp_path / "templates"
            path.symlink_to(secret)
    assert [message for message, _ in faults(path).values()] == ["this is a link, or no file at all"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(folder: Make) -> None:
    path = folder({"cover.html": ""})
    os.mkfifo(path / "x.html")
    assert [message for message, _ in faults(path).values()] == ["this is a link, or no file at all"]


def test_there_are_limits(folder: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder({"cover.html": "x" * 1_000_001})
    assert faults(path)["templates/cover.html"][0] == "the file is larger than 1 MB"
    (path / "cover.html").write_text("", encoding="utf-8")
    for number in range(200):
        (path / f"{number}.html").write_text("x" * 99, encoding="utf-8")
    assert faults(path) == {"templates": ("there are more than 200 files in it", look_io._LESS)}
    (path / "0.html").unlink()
    assert len(look_of(path, "templates").texts) == 200
    monkeypatch.setattr(look_io, "MOST_BYTES", 10_000)
    assert faults(path)["templates"][0].startswith("its files have more than")


def test_what_is_no_text_is_said_like_that_of_an_agreement(folder: Make) -> None:
    with pytest.raises(FaultyFileError) as caught:
        look_of(folder({"cover.html": b"<h1>\n\xe4</h1>"}), "templates")
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.file, fault.span and fault.span.start.line) == ("SLA001", "templates/cover.html", 2)


# fonts


def test_fonts_have_the_names_of_the_documents_own(folder: Make) -> None:
    found = faults(folder({"fonts/serif-bold.ttf": b"\0\1\0\0", "fonts/sans-regular.ttf": b"<html>"}))
    message, help = found["templates/fonts/serif-bold.ttf"]
    assert message == "the document has no font serif-bold"
    assert help.startswith("did you mean serif-semibold.ttf? it has serif-regular,")
    assert found["templates/fonts/sans-regular.ttf"][0] == "this is no .ttf font"


def test_the_page_and_the_pdf_have_the_same_font(folder: Make) -> None:
    found = faults(folder({"fonts/sans-regular.woff2": b"wOF2"}))
    assert found["templates/fonts/sans-regular.woff2"][0] == "the PDF would have another font than the page"
