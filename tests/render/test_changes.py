"""What a new version changes, as a page and as a PDF."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from slabuilder.bounded import Processes
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.diff import diff
from slabuilder.render.changes import changes_html, changes_pdf
from slabuilder.render.settings import Settings
from slabuilder.render.view.changes import ChangesView, changes_view
from tests.cycles.example import version
from tests.render.test_conformance import PROFILES, faults

CHANGE = """
goals.marketing_share: 45%
goals.average_deal: 14_000
lead_management.follow_up[hot].first_touch.within: 5 business minutes
kpis[accepted].name: <script>alert(1)</script> taken on
"""


@pytest.fixture(scope="module")
def view() -> ChangesView:
    compared = Compared(version(), version(CHANGE))
    return changes_view(diff(compared), "2026-Q4, version 1", "agreements/example.yaml", Settings(company="Acme"))


def test_the_page_says_all_and_runs_nothing(view: ChangesView) -> None:
    page = changes_html(view)
    assert view.headline in page
    assert page.count("was 40%") == 3  # for marketing, for sales, and in the list of all
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; taken on" in page


def test_the_pdf_conforms_and_says_all(view: ChangesView, tmp_path: Path, needs_tool: Callable[[str], str]) -> None:
    with Processes(1, None, ["slabuilder.render.preloaded_pdf"]) as processes:
        made, again = processes.results(changes_pdf, [view, view])
    assert made == again
    assert isinstance(made, bytes)
    assert [faults(made, profile) for profile in PROFILES] == [[], []]
    file = tmp_path / "changes.pdf"
    file.write_bytes(made)
    text = subprocess.run([needs_tool("pdftotext"), file, "-"], check=True, capture_output=True, text=True).stdout
    words = " ".join(text.split())
    for said in (view.headline, *(change.says for change in (*view.changes, *view.words))):
        assert said[1:] in words  # the first letter is made a capital
    assert "Dana Reyes, Chief Marketing Officer" in words
