"""The PDF: shows what the plan says, fetches nothing, ends in bounded time, and is the same wherever it is made."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.language import language_for
from slabuilder.render.faults import RenderError
from slabuilder.render.html import html, print_html
from tests.render.documents import example, planned, values, viewed
from tests.render.pages import PAGE, pdf

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def inbound() -> bytes:
    return pdf(print_html(example("inbound")))


@pytest.fixture
def text_of(needs_tool: Callable[[str], str], tmp_path: Path) -> Callable[[bytes], str]:
    def text(data: bytes) -> str:
        file = tmp_path / "document.pdf"
        file.write_bytes(data)
        output = subprocess.run([needs_tool("pdftotext"), "-layout", file, "-"], capture_output=True, check=True).stdout
        return re.sub(r"[\u00a0\u202f]", " ", output.decode())

    return text


@pytest.mark.slow
@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel"])
def test_every_figure_of_the_plan_is_in_the_pdf(name: str, text_of: Callable[[bytes], str]) -> None:
    agreement = Agreement.model_validate(values(name))
    plan, language = planned(agreement), language_for(agreement.locale, agreement.currency)
    text = text_of(pdf(print_html(example(name))))
    counts = [plan.promised, *plan.stages.values(), plan.totals["customers"]]
    shown = {language.number(target.value) for target in counts}
    shown |= {language.number(target.exact) for target in counts if target.exact != target.value}
    shown |= {language.money(plan.totals[figure].value) for figure in ("marketing_revenue", "lead_value")}
    shown |= {language.number(month.value) for month in plan.months}
    shown |= {language.number(day.cumulative) for day in plan.days}
    shown |= {language.number(team.value) for team in plan.teams}
    shown |= {language.money(segment.revenue.value) for segment in plan.segments}
    shown |= {language.number(segment.leads.value) for segment in plan.segments}
    shown |= {language.number(team.needed.value, 1) for team in plan.capacity}
    numbers = set(re.findall(r"[$£]?\d[\d,]*(?:\.\d+)?", text))
    assert len(shown) > 80
    assert shown - numbers == set()


def test_derivations_stand_in_the_pdf_with_their_fractions(inbound: bytes, text_of: Callable[[bytes], str]) -> None:
    text = " ".join(text_of(inbound).split())
    assert "$1,200,000 × 40% = $480,000" in text
    assert "$480,000 ÷ $12,500 = 38.4 customers" in text
    assert "38.4 customers ÷ 2.5% = 1,536 MQLs" in text
    assert "39 customers (38.4)" in text


def test_metadata_tags_and_bookmarks(inbound: bytes, needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(inbound)
    info = subprocess.run([needs_tool("pdfinfo"), file], capture_output=True, check=True, text=True).stdout
    facts = dict(line.split(":", 1) for line in info.splitlines() if ":" in line)
    assert facts["Title"].strip() == "Inbound lead agreement · 2026-Q4"
    assert facts["Author"].strip() == "Acme Software"
    assert facts["Tagged"].strip() == "yes"
    assert "CreationDate" not in facts
    assert facts["Page size"].strip().startswith("612 x 792")
    assert 10 <= int(facts["Pages"]) <= 16


def test_only_fonts_of_the_document_are_used(inbound: bytes, needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(inbound)
    listing = subprocess.run([needs_tool("pdffonts"), file], capture_output=True, check=True, text=True).stdout
    fonts = {line.split()[0].partition("+")[2] for line in listing.splitlines()[2:]}
    assert {font.split("-")[0] for font in fonts} == {"Agreement"}


def test_the_first_pages_are_the_title_and_the_agreement_on_one_page(
    inbound: bytes, text_of: Callable[[bytes], str]
) -> None:
    pages = text_of(inbound).split("\f")
    assert "Inbound lead agreement" in pages[0]
    assert "Contents" in pages[0]
    assert "The agreement on one page" in pages[1]
    assert "Marketing owes" in pages[1]
    assert "Dana Reyes" in pages[1]
    assert "Buyer personas" not in pages[1]
    signing = next(page for page in pages if "By signing, both sides agree" in page)
    assert "chance" not in signing


@pytest.mark.slow
def test_a_signature_block_never_stands_alone_on_a_page(text_of: Callable[[bytes], str]) -> None:
    plain = values("inbound")
    above = []
    for lines in range(0, 36, 6):
        plain["additional_clauses"] = [{"id": "x", "title": "Last", "text": "\n\n".join(["A line."] * (lines + 1))}]
        pages = text_of(pdf(print_html(viewed(plain)))).split("\f")
        signing = next(page for page in pages if "By signing, both sides agree" in page)
        above.append(signing.partition("Signatures")[0].count("A line."))
    assert min(above) > 0
    assert len(set(above)) > 2


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel"])
def test_no_page_ends_with_a_heading(name: str, text_of: Callable[[bytes], str]) -> None:
    titles = "|".join(re.escape(section.title) for section in example(name).sections.values())
    heading = re.compile(rf"\s*(\d+|[A-D])?\s*({titles})")
    pages = text_of(pdf(print_html(example(name)))).split("\f")[2:-1]
    ends = [[line for line in page.splitlines() if line.strip()][-3:] for page in pages]
    assert len(ends) > 8
    assert all(example(name).title in above and example(name).digest.short in last for _, above, last in ends)
    assert [line for line, *_ in ends if heading.fullmatch(line)] == []
    assert any(heading.fullmatch(line) for page in pages for line in page.splitlines())


PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def test_a_picture_in_the_document_is_no_fault() -> None:
    assert pdf(PAGE.format(f'<img alt="x" src="data:image/png;base64,{PIXEL}">')).startswith(b"%PDF")


def test_a_picture_without_words_is_a_fault() -> None:
    with pytest.raises(RenderError, match=r"no required alt description \(clause 3\.2\)"):
        pdf(PAGE.format(f'<img src="data:image/png;base64,{PIXEL}">'))


DIGESTS = """
import hashlib, json
from slabuilder.render.html import html, print_html
from slabuilder.render.look import Look
from slabuilder.render.pdf import pdf
from tests.render.documents import example
made = html(example("inbound")).encode(), pdf(print_html(example("inbound")))
print(json.dumps([hashlib.sha256(data).hexdigest() for data in made]))
"""


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(inbound: bytes, tmp_path: Path) -> None:
    here = [hashlib.sha256(data).hexdigest() for data in (html(example("inbound")).encode(), inbound)]
    for seed, zone in (("1", "Asia/Kathmandu"), ("77", "America/New_York")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT), "LANG": "C"}
        command = [sys.executable, "-c", DIGESTS]
        output = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True).stdout
        assert json.loads(output) == here
