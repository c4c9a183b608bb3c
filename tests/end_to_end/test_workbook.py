"""`workbook` from the outside: where the file goes, and what it does where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl

from tests.end_to_end.conftest import Run

Example = Callable[[str], str]


def test_the_file_stands_beside_the_documents(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    ran = run("workbook", "a.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "out/inbound-2026-Q4-v1.xlsx\n", "")
    book = openpyxl.load_workbook(tmp_path / "out" / "inbound-2026-Q4-v1.xlsx")
    assert book.sheetnames == ["Figures", "Months", "Days", "Teams", "Tracking"]


def test_another_file_can_be_named(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    assert run("workbook", "a.yaml", "--output", "figures.xlsx").out == "figures.xlsx\n"
    assert [file.suffix for file in sorted(tmp_path.iterdir())] == [".yaml", ".xlsx"]


def test_an_agreement_with_an_error_gets_no_workbook(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound").replace("40%", "140%", 1), encoding="utf-8")
    ran = run("workbook", "a.yaml")
    assert ran.code == 1
    assert "expected a share" in ran.err
    assert not (tmp_path / "out").exists()
