"""A project's own templates, as people meet them: beside `slabuilder.yaml`, with faults that name the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

COVER = '{% extends "slabuilder/cover.html" %}\n{% block facts %}<p>Ours: {{ view.id }}</p>{% endblock %}\n'


@pytest.fixture
def project(tmp_path: Path, example: Callable[[str], str]) -> Path:
    """A folder with settings, an agreement and a cover of its own."""
    files = {
        "slabuilder.yaml": "company: Acme Ltd\n",
        "agreements/inbound.yaml": example("inbound"),
        "templates/cover.html": COVER,
    }
    for name, text in files.items():
        (tmp_path / "ours" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ours" / name).write_text(text, encoding="utf-8")
    return tmp_path / "ours"


def test_they_are_used(run: Run, project: Path) -> None:
    ran = run("build", "--html-only", cwd=project)
    assert (ran.code, ran.err) == (0, "")
    assert "<p>Ours: inbound</p>" in (project / ran.out.strip()).read_text(encoding="utf-8")


def test_without_settings_there_are_none(run: Run, project: Path) -> None:
    (project / "slabuilder.yaml").unlink()
    ran = run("build", "--html-only", cwd=project)
    assert ran.code == 0
    assert "Ours" not in (project / ran.out.strip()).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("folder", "paths", "file"), [(".", [], "templates"), ("..", ["ours/agreements"], "ours/templates")]
)
def test_a_fault_names_the_file_as_seen_from_here(
    run: Run, project: Path, folder: str, paths: list[str], file: str
) -> None:
    (project / "templates/cover.html").write_text(COVER.replace("view.id", "view.idd"), encoding="utf-8")
    ran = run("build", "--html-only", *paths, cwd=project / folder)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"SLA032 there is no `idd` in `view`\n  --> {file}/cover.html:2:35\n")
    assert not (project / "out").exists()


def test_a_file_that_cannot_be_used_is_a_finding(run: Run, project: Path) -> None:
    (project / "templates/covr.html").write_text("", encoding="utf-8")
    ran = run("build", "--html-only", cwd=project)
    assert ran.code == 1
    assert "  --> templates/covr.html\n" in ran.err
    assert "did you mean cover.html?" in ran.err


def test_the_guide_works_as_it_is_written(run: Run, project: Path, root: Path) -> None:
    guide = (root / "docs/restyle.md").read_text(encoding="utf-8")
    pieces = re.findall(r"^```(yaml|css|html)\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    assert [kind for kind, _ in pieces] == ["yaml", "css", "css", "css", "html", "css", "css"]
    settings, tokens, document, print_, cover, band, bleed = (text for _, text in pieces)
    (project / "slabuilder.yaml").write_text(settings.replace("logo: logo.svg\n", ""), encoding="utf-8")
    (project / "templates/styles").mkdir()
    files = {"cover.html": cover, "styles/tokens.css": tokens}
    files |= {"styles/document.css": document + band, "styles/print.css": print_ + bleed}
    for name, text in files.items():
        (project / "templates" / name).write_text(text, encoding="utf-8")
    ran = run("build", cwd=project)
    assert (ran.code, ran.err) == (0, "")
    pdf, page = (project / name for name in ran.out.split())
    assert pdf.read_bytes().startswith(b"%PDF")
    assert ".band { background: #7a1f3d" in page.read_text(encoding="utf-8")
