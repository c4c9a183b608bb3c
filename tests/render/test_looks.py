"""Every look in `looks/` makes documents of the same standard as the packaged one, of every example agreement."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from slabuilder.loading.files_io import PROJECT_FILE
from slabuilder.render.html import html, print_html
from slabuilder.render.look import Look
from slabuilder.render.view.document import DocumentView
from slabuilder.workflows.projects import settings, workplace
from tests.render.documents import EXAMPLES, texts, values, viewed
from tests.render.pages import pdf
from tests.render.test_conformance import NAMES, PROFILES, faults
from tests.structure.sources import some

ROOT = EXAMPLES.parent
LOOKS = [file.parent.name for file in some(sorted(ROOT.glob(f"looks/*/{PROJECT_FILE}")))]
PAIRS = [(look, name) for look in LOOKS for name in NAMES]


def seen(look: str, name: str, **changes: object) -> DocumentView:
    """The view of an example agreement, perhaps with other values, in a look."""
    place = workplace(ROOT / "looks" / look)
    return replace(viewed(values(name) | changes, settings=settings(place)), draft=True)


def pages_of(data: bytes, pdftotext: str, folder: Path) -> list[str]:
    """The text of each page of a PDF."""
    (file := folder / "document.pdf").write_bytes(data)
    output = subprocess.run([pdftotext, "-layout", file, "-"], capture_output=True, check=True).stdout
    return re.sub(r"[\u00a0\u202f]", " ", output.decode()).split("\f")


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_builds_the_examples_into_a_folder_of_its_own(look: str) -> None:
    place = workplace(ROOT / "looks" / look)
    assert [file.resolve() for file in place.agreements([])] == sorted(EXAMPLES.glob("*.yaml"))
    assert place.output == ROOT / "looks" / look / "out"
    ignored = subprocess.run(["git", "check-ignore", "-q", place.output / "x.pdf"], cwd=ROOT, check=False)
    assert ignored.returncode == 0
    assert settings(place).look.texts


@pytest.mark.slow
@pytest.mark.parametrize(("look", "name"), PAIRS)
def test_a_document_is_as_good_as_the_packaged_one(
    needs_tool: Callable[[str], str], tmp_path: Path, look: str, name: str
) -> None:
    view = seen(look, name)
    document = print_html(view)
    data = pdf(document)
    assert [(profile, fault) for profile in PROFILES for fault in faults(data, profile)] == []
    pages = pages_of(data, needs_tool("pdftotext"), tmp_path)
    the_agreement_on_one_page_is_on_one(view, pages)
    no_page_ends_with_a_heading(view, document, pages)


def the_agreement_on_one_page_is_on_one(view: DocumentView, pages: list[str]) -> None:
    cover, summary, first = ("".join(page.split()) for page in pages[:3])
    people = [person.name for party in (view.marketing, view.sales) for person in party.signatories]
    duties = [duty.clause for duty in (*view.marketing_duties, *view.sales_duties)]
    assert [text for text in (*people, *duties, view.review.next) if "".join(text.split()) not in summary] == []
    title = "".join(view.sections["buyer_personas"].title.split())
    assert [title in page for page in (cover, summary, first)] == [True, False, True]


def no_page_ends_with_a_heading(view: DocumentView, document: str, pages: list[str]) -> None:
    heads = [section.title for section in view.sections.values()]
    heads += re.findall(r'<h3><a class="no"[^>]*>[\d.]+</a> <span class="head">(.*?)</span>', document)
    heading = re.compile(rf"\s*([\d.]+|[A-D])?\s*({'|'.join(map(re.escape, heads))})\s*")
    lines = [[line for line in page.splitlines() if line.strip()] for page in pages[2:-1]]
    assert len(lines) > 8
    assert all(view.title in page[-2] and view.digest.short in page[-1] for page in lines)  # the footer
    assert [page[-3] for page in lines if heading.fullmatch(page[-3])] == []
    assert sum(1 for page in lines for line in page if heading.fullmatch(line)) > 30


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_a_signature_block_never_stands_alone(look: str, needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    above = []
    for lines in range(0, 36, 5):
        clause = {"id": "x", "title": "Last", "text": "\n\n".join(["A line."] * (lines + 1))}
        data = pdf(print_html(seen(look, "inbound", additional_clauses=[clause])))
        pages = pages_of(data, needs_tool("pdftotext"), tmp_path)
        signing = [page for page in pages if "By signing, both sides agree" in page]
        assert len(signing) == 1
        assert "sam@acme.example" in signing[0]
        above.append(signing[0].partition("Signatures")[0].count("A line."))
    assert min(above) > 0
    assert len(set(above)) > 2


@pytest.mark.parametrize(("look", "name"), PAIRS)
def test_a_look_says_what_the_packaged_one_says(look: str, name: str) -> None:
    view = seen(look, name)
    said = texts(html(view))
    assert len(said) > 200
    assert said == texts(html(replace(view, settings=replace(view.settings, look=Look()))))
