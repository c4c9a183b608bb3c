"""Building again: what has not changed is kept, and whatever could make it stale is noticed."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

Example = Callable[[str], str]
NAME = "inbound-2026-Q4-v1"


@pytest.fixture
def project(run: Run, example: Example, tmp_path: Path) -> Path:
    """A project with one agreement, whose page is built; the folder of the project."""
    (tmp_path / "agreements").mkdir()
    (tmp_path / "agreements" / "inbound.yaml").write_text(example("inbound"), encoding="utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    (tmp_path / "slabuilder.yaml").write_text("company: Northwind\nlogo: logo.svg\n")
    assert run("build", "--html-only").out == f"out/{NAME}.html\n"
    return tmp_path


def written(run: Run, *words: str) -> bool:
    """Whether another build wrote anything; it says which of the two it was."""
    ran = run("build", "--html-only", *words)
    assert ran.code == 0, ran.err
    assert (ran.out == "") == (ran.err == "1 agreement is built already\n")
    return ran.out != ""


def test_kept_proofs_change_nothing(run: Run, project: Path, tmp_path: Path) -> None:
    """The first build proved; the second reads what was kept; the third finds a folder that cannot be."""
    before = {file.name: file.read_bytes() for file in (project / "out").iterdir()}
    (tmp_path / "in the way").write_text("")
    for cache in ({}, {"XDG_CACHE_HOME": str(tmp_path / "in the way")}):
        assert run("build", "--html-only", "--force", **cache).code == 0
        assert {file.name: file.read_bytes() for file in (project / "out").iterdir()} == before


def test_what_has_not_changed_is_kept(run: Run, project: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in (project / "out").iterdir()}
    assert not written(run)
    assert {file: file.stat().st_mtime_ns for file in (project / "out").iterdir()} == before


def test_force_makes_it_again_with_the_same_bytes(run: Run, project: Path) -> None:
    before = {file.name: file.read_bytes() for file in (project / "out").iterdir()}
    assert written(run, "--force")
    assert {file.name: file.read_bytes() for file in (project / "out").iterdir()} == before


def edit(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        text = (project / file).read_text(encoding="utf-8")
        assert old in text
        (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def template(project: Path, text: str) -> None:
    (project / "templates").mkdir()
    (project / "templates" / "footer.html").write_text(text, encoding="utf-8")


def replace_by_older(project: Path) -> None:
    """Another page of the same length, put there with a date of long ago, as a copy from elsewhere has."""
    page = project / "out" / f"{NAME}.html"
    page.write_bytes(page.read_bytes().replace(b"40%", b"41%", 1))
    os.utime(page, (1, 1))


CHANGES: dict[str, Callable[[Path], None]] = {
    "a figure": edit("agreements/inbound.yaml", "40%", "41%"),
    "a comment": edit("agreements/inbound.yaml", "format: 1", "# for all\nformat: 1"),
    "the settings": edit("slabuilder.yaml", "Northwind", "Southwind"),
    "the logo": edit("logo.svg", 'width="9"', 'width="8"'),
    "a template": lambda project: template(project, "<footer>Northwind, page by page</footer>"),
    "a page that is gone": lambda project: (project / "out" / f"{NAME}.html").unlink(),
    "a page that was cut": lambda project: os.truncate(project / "out" / f"{NAME}.html", 1000),
    "a page that was edited": replace_by_older,
    "a list that is gone": lambda project: (project / "out" / f"{NAME}.build.json").unlink(),
    "a list that is none": edit(f"out/{NAME}.build.json", "{", "["),
    "a list of an older tool": edit(f"out/{NAME}.build.json", '"weasyprint": "', '"weasyprint": "1'),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_noticed(run: Run, project: Path, change: Callable[[Path], None]) -> None:
    change(project)
    assert written(run)
    assert not written(run)


def test_a_copy_of_the_folder_is_kept_too(run: Run, project: Path) -> None:
    shutil.move(project / "out", project / "moved")
    shutil.copytree(project / "moved", project / "out")
    assert not written(run)


def test_a_page_without_a_pdf_does_not_stand_for_both(run: Run, project: Path) -> None:
    assert sorted(run("build").out.split()) == [f"out/{NAME}.html", f"out/{NAME}.pdf"]


def test_the_list_tells_what_went_in(project: Path, root: Path) -> None:
    listed = json.loads((project / "out" / f"{NAME}.build.json").read_text(encoding="utf-8"))
    source = (project / "agreements" / "inbound.yaml").read_bytes()
    assert listed["agreement"] == "agreements/inbound.yaml"
    assert listed["inputs"]["agreement"] == {"name": "inbound.yaml", "sha256": hashlib.sha256(source).hexdigest()}
    assert listed["inputs"]["versions"]["z3-solver"] == version("z3-solver")
    assert listed["inputs"]["holidays"]["us-east"]["2026-11-26"] == "Thanksgiving Day"
    templates = {
        path.relative_to(root / "slabuilder/templates").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (root / "slabuilder/templates").rglob("*")
        if path.suffix in {".html", ".css"}
    }
    assert listed["inputs"]["templates"] == templates
    page = (project / "out" / f"{NAME}.html").read_bytes()
    assert listed["files"] == {f"{NAME}.html": {"size": len(page), "sha256": hashlib.sha256(page).hexdigest()}}


def test_the_page_names_the_pdf_by_its_hash(run: Run, project: Path) -> None:
    assert run("build").code == 0
    page = (project / "out" / f"{NAME}.html").read_text(encoding="utf-8")
    assert hashlib.sha256((project / "out" / f"{NAME}.pdf").read_bytes()).hexdigest() in page
    assert f'href="{NAME}.pdf"' in page


def test_the_foot_of_every_page_bears_the_content_digest(
    run: Run, project: Path, needs_tool: Callable[[str], str]
) -> None:
    import subprocess

    assert run("build").code == 0
    listed = json.loads((project / "out" / f"{NAME}.build.json").read_text(encoding="utf-8"))
    digest = listed["digests"]["content"]
    foot = f"Content {digest[:4]} {digest[4:8]} {digest[8:12]}"
    pdf = project / "out" / f"{NAME}.pdf"
    text = subprocess.run([needs_tool("pdftotext"), "-layout", pdf, "-"], capture_output=True, check=True).stdout
    pages = text.decode().split("\f")[:-1]
    assert len(pages) > 9
    assert [number for number, page in enumerate(pages, 1) if foot not in re.sub(r"\s+", " ", page)] == []
