"""`slabuilder check` with a project's choice, with what an agreement accepts, on a day, for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from slabuilder.checks.registry import CHECKS
from slabuilder.source import read
from tests.end_to_end.conftest import Run

ACCEPTED = """
accepted_findings:
  - {code: SLA307, reason: They start in May, approved_by: [cmo, cro], until: 2026-11-30}
"""


@pytest.fixture
def short(root: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Writes an agreement whose team has too few hours, with more text behind it."""
    text = (root / "docs/reference/example_agreement.yaml").read_text(encoding="utf-8")

    def write(more: str = "") -> Path:
        file = tmp_path / "agreements" / "a.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.replace("reps: 6", "reps: 3") + more, encoding="utf-8")
        return file

    return write


Short = Callable[[str], Path]


def test_a_warning_does_not_fail_unless_it_is_asked_to(run: Run, short: Short) -> None:
    short("")
    ran = run("check")
    assert (ran.code, ran.out.count("SLA307")) == (0, 1)
    assert run("check", "--fail-on", "warning").code == 1


@pytest.mark.parametrize(
    ("settings", "code", "said"),
    [
        ("ignore: [SLA3]", 0, "all is well"),
        ("severity: {SLA307: error}", 1, "1 error"),
        ("severity: {SLA307: note}", 0, "all is well"),
        ("select: [SLA7]", 0, "all is well"),
    ],
)
def test_a_project_chooses(run: Run, short: Short, tmp_path: Path, settings: str, code: int, said: str) -> None:
    short("")
    (tmp_path / "slabuilder.yaml").write_text(f"checks: {{{settings}}}\n")
    ran = run("check")
    assert (ran.code, ran.err) == (code, "")
    assert said in ran.out


def test_a_code_that_does_not_exist_is_told_where_it_stands(run: Run, short: Short, tmp_path: Path) -> None:
    short("")
    (tmp_path / "slabuilder.yaml").write_text("company: Acme\nchecks:\n  ignore: [SLA701, SLA998]\n")
    ran = run("check")
    assert ran.code == 1
    assert "slabuilder.yaml:3:20" in ran.err
    assert "no check has the code SLA998" in ran.err


@pytest.mark.parametrize(
    ("today", "code", "said"),
    [("2026-11-30", 0, "= accepted: by Dana Reyes and Sam Okafor until"), ("2026-12-01", 1, "which is over")],
)
def test_an_acceptance_expires(run: Run, short: Short, today: str, code: int, said: str) -> None:
    short(ACCEPTED)
    ran = run("check", "--fail-on", "warning", "--today", today)
    assert ran.code == code
    assert said in ran.out
    assert "SLA307" in ran.out


def test_junit_shows_every_check_of_a_green_run(run: Run, root: Path) -> None:
    ran = run("check", root / "docs/reference/example_agreement.yaml", "--format", "junit", "--today", "2026-09-15")
    assert ran.code == 0
    tried = [case.attrib["name"].split()[0] for case in fromstring(ran.out).iter("testcase")]
    assert tried[:2] == ["reading", CHECKS[0].code]
    assert {*tried} >= {check.code for check in CHECKS}


def test_sarif_marks_what_is_accepted(run: Run, short: Short) -> None:
    short(ACCEPTED)
    ran = run("check", "--format", "sarif", "--today", "2026-09-15")
    (result,) = json.loads(ran.out)["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("SLA307", "note")
    assert result["suppressions"][0]["justification"].endswith("They start in May")


def test_the_hook_of_pre_commit_runs_a_command_that_exists(run: Run, root: Path) -> None:
    document, faults = read((root / ".pre-commit-hooks.yaml").read_bytes(), "hooks")
    assert faults == ()
    assert document is not None
    assert isinstance(document.value, list)
    (hook,) = document.value
    assert isinstance(hook, dict)
    assert {"id", "name", "entry", "language"} <= hook.keys()
    program, *words = str(hook["entry"]).split()
    assert program == "slabuilder"
    ran = run(*words, root / "agreements" / "inbound.yaml")
    assert "1 agreement checked" in ran.out
    files = re.compile(str(hook["files"]))
    assert files.search("agreements/inbound.yaml")
    assert files.search("sales/agreements/eu/a.yml")
    assert not files.search("slabuilder.yaml")
