"""What `check` does not wait for where it is not needed: libraries, and parts of our own that take long to make or run."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HEAVY = {"holidays", "z3", "babel.dates", "jinja2", "weasyprint", "rich", "sqlalchemy", "duckdb", "xlsxwriter"}
OURS = {
    "slabuilder.cycles",
    "slabuilder.render",
    "slabuilder.rulebook.proofs.proof",
    "slabuilder.targets.planning",
    "slabuilder.targets.uncertainty",
}


def imported(words: list[str], root: Path) -> set[str]:
    """The modules that a command imports."""
    command = [sys.executable, "-X", "importtime", "-m", "slabuilder", *words]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True)
    found = {line.split("|")[-1].strip() for line in ran.stderr.splitlines() if line.startswith("import time:")}
    assert "slabuilder.cli.main" in found
    return found


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel"])
def test_check_without_proofs_and_public_holidays(root: Path, tmp_path: Path, name: str) -> None:
    """With a sales cycle, examples and counts, as both have them."""
    text = (root / f"agreements/{name}.yaml").read_text(encoding="utf-8")
    assert "sales_cycle:" in text
    assert "observed:" in text
    file = tmp_path / "a.yaml"
    lines = [line for line in text.splitlines() if not line.startswith("    holidays:")]
    file.write_text("\n".join(lines), encoding="utf-8")
    found = imported(["check", "--no-proofs", str(file)], root)
    assert found & (HEAVY | OURS) == set()
    assert "slabuilder.checks.goals.closes_after_term" in found  # the checks were loaded


def test_what_is_needed_is_seen(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = imported(["check", "agreements/inbound.yaml", "--today", "2026-09-15"], root)
    assert {"holidays", "z3", "slabuilder.rulebook.proofs.proof"} <= found


def test_the_names_are_those_of_modules() -> None:
    assert [name for name in sorted(HEAVY | OURS) if find_spec(name) is None] == []
