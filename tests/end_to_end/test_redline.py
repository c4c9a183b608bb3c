"""`slabuilder redline`: writes a page and a PDF, and says why where there is nothing to write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run


@pytest.fixture
def old(tmp_path: Path, example: Callable[[str], str]) -> Path:
    file = tmp_path / "old.yaml"
    file.write_text(example("inbound"), encoding="utf-8")
    return file


def test_two_versions_become_a_page_and_a_pdf(run: Run, tmp_path: Path, old: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(old.read_text(encoding="utf-8").replace("marketing_share: 40%", "marketing_share: 45%"))
    ran = run("redline", "new.yaml", "--from", "old.yaml", "--output", "there")
    assert (ran.code, ran.out.split()) == (
        0,
        ["there/inbound-2026-Q4-v1-redline.html", "there/inbound-2026-Q4-v1-redline.pdf"],
    )
    html = (tmp_path / "there/inbound-2026-Q4-v1-redline.html").read_text(encoding="utf-8")
    assert "<del>$480,000</del> <ins>$540,000</ins>" in html
    assert "Marketing: a heavier duty. Sales: a lighter duty." in html
    assert (tmp_path / "there/inbound-2026-Q4-v1-redline.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_where_nothing_changed_nothing_is_written(run: Run, tmp_path: Path, old: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text("# a comment\n" + old.read_text(encoding="utf-8"), encoding="utf-8")
    ran = run("redline", "new.yaml", "--from", "old.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "new.yaml says what old.yaml says: nothing to compare\n"
    assert not (tmp_path / "out").exists()


def test_a_version_with_errors_is_told(run: Run, tmp_path: Path, old: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(old.read_text(encoding="utf-8").replace("marketing_share: 40%", "marketing_share: lots"))
    ran = run("redline", "new.yaml", "--from", "old.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "--> new.yaml:" in ran.err
