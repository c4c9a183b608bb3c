"""`slabuilder decide` from the outside."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

LEAD = {"email": "a@b.example", "employees": 240, "state": "CT", "job_title": "VP Operations", "requested_demo": False}


@pytest.fixture
def inbound(root: Path) -> Path:
    return root / "agreements/inbound.yaml"


def test_a_lead_of_a_file(run: Run, inbound: Path, tmp_path: Path) -> None:
    (tmp_path / "lead.json").write_text(json.dumps(LEAD), encoding="utf-8")
    ran = run("decide", inbound, "--lead", "lead.json", "--at", "2026-10-01T09:00")
    assert (ran.code, ran.err) == (0, "")
    for line in (
        "stage      mql",
        "score      30",
        "band       B",
        "persona    ops-olivia",
        "route      rest, to Inside sales",
    ):
        assert f"\n{line}\n" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    before, _, _ = inbound.read_text(encoding="utf-8").partition("employees: {at_least: 200}")
    place = f"{1 + before.count(chr(10)):4}"
    assert f"\n{place}  ✓ +30: company size is at least 200 employees (here: 240 employees)\n" in ran.out


def test_fields_of_the_command_line_go_before_those_of_the_file(run: Run, inbound: Path, tmp_path: Path) -> None:
    (tmp_path / "lead.json").write_text(json.dumps(LEAD), encoding="utf-8")
    ran = run("decide", inbound, "--lead", "lead.json", "--lead", "employees=12", "--format", "json")
    found = json.loads(ran.out)
    assert list(found)[:5] == ["stage", "score", "band", "persona", "route"]
    assert (found["stage"], found["score"], found["route"]) == ("lead", 0, None)
    assert {"deadlines", "trace"} < set(found)


def test_what_people_decided_is_said_beside_the_lead(run: Run, inbound: Path) -> None:
    ran = run("decide", inbound, "--lead", "employees=12", "--reached", "sal", "--format", "json")
    assert json.loads(ran.out)["stage"] == "sal"


def test_a_fault_is_shown_in_the_leads_file(run: Run, inbound: Path, tmp_path: Path) -> None:
    (tmp_path / "lead.json").write_text('{"employes": 40}', encoding="utf-8")
    ran = run("decide", inbound, "--lead", "lead.json")
    assert (ran.code, ran.out) == (1, "")
    assert "lead.json:1:2" in ran.err
    assert "did you mean employees?" in ran.err


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ((), 2, "--lead"),
        (("--lead", "a.json", "--lead", "b.json"), 2, "one lead comes from one file"),
        (("--lead", "gone.json"), 3, "gone.json cannot be read"),
        (("--lead", "state=CT", "--at", "noon"), 2, "expected a time"),
    ],
)
def test_wrong_use(run: Run, inbound: Path, words: tuple[str, ...], code: int, message: str) -> None:
    ran = run("decide", inbound, *words)
    assert (ran.code, ran.out) == (code, "")
    assert message in ran.err


def test_the_guide_shows_what_it_prints(run: Run, root: Path) -> None:
    guide = (root / "docs/decide.md").read_text(encoding="utf-8")
    (shown,) = [block for block in guide.split("```\n") if block.startswith("$ slabuilder ")]
    line, _, printed = shown.partition("\n")
    ran = run(*shlex.split(line)[2:], cwd=root)
    assert (ran.code, ran.out) == (0, printed)
