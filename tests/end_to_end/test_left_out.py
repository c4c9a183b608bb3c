"""What the PDF is laid out without is told to whoever wrote it: in which own style sheet, and where. Ours are our business."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

SHEETS = {
    "print.css": """\
{% include "slabuilder/styles/print.css" %}
/* .box { position: sticky } is what this would be: { text-wrap: balance } */
.box { «position: sticky»; color: red; --own: anything; }
h1 {
  «text-wrap:
    balance»; /* a browser would */
}
h2 { «colour: {{ view.settings.accent }}»; cursor: pointer }
:root { --w: nonsense; }
.cover { «width: var(--w)» }
{% include "ours.css" %}
""",
    "document.css": """\
{% include "slabuilder/styles/document.css" %}
@media print { .box { «FLOAT: middle !important»; } }
@media screen { .box { float: middle } }
""",
    "page.css": """\
{% include "slabuilder/styles/page.css" %}
body { position: sticky; colour: red }
""",
}
"""What is left out stands between « and ». What the page alone has, and what is no rule, is none of it."""

OURS = ".x::after { «content: 3» }\n"


@pytest.fixture
def project(tmp_path: Path, example: Callable[[str], str]) -> Path:
    """A folder with settings, two agreements and style sheets of its own."""
    files = {f"templates/styles/{name}": text for name, text in SHEETS.items()}
    files |= {"slabuilder.yaml": "company: Acme Ltd\n", "templates/ours.css": OURS}
    files |= {f"agreements/{name}.yaml": example(name) for name in ("inbound", "enterprise-funnel")}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(re.sub("[«»]", "", text), encoding="utf-8")
    return tmp_path


def places(text: str) -> list[tuple[int, int]]:
    """The line and the column of each piece between « and »."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        found += [(number, piece.start() + 1 - line[: piece.start()].count("»")) for piece in re.finditer("«", line)]
    return found


@pytest.mark.slow
def test_each_is_told_with_its_place_and_the_documents_are_made(run: Run, project: Path) -> None:
    ran = run("build", "agreements/inbound.yaml", cwd=project)
    assert ran.code == 0
    assert len(ran.out.split()) == 2
    told = re.findall(r"^  --> templates/(\S+):(\d+):(\d+)$", ran.err, re.MULTILINE)
    expected = {("ours.css", *place) for place in places(OURS)}
    expected |= {(f"styles/{name}", *place) for name, text in SHEETS.items() for place in places(text)}
    assert len(expected) == 6
    assert sorted((name, int(line), int(column)) for name, line, column in told) == sorted(expected)
    assert ran.err.count("SLA038 warning: the PDF is laid out without") == 6
    assert "without `colour: #1f4e79`: unknown property" in ran.err.replace("\n ", "")


def test_a_page_without_pdf_has_all_of_it(run: Run, project: Path) -> None:
    ran = run("build", "--html-only", cwd=project)
    assert (ran.code, ran.err) == (0, "")


def test_a_fault_of_a_template_is_told_once_for_all_agreements(run: Run, project: Path) -> None:
    (project / "templates/cover.html").write_text("{{ view.titel }}", encoding="utf-8")
    ran = run("build", "--html-only", cwd=project)
    assert ran.code == 1
    assert ran.err.count("SLA032") == 1
