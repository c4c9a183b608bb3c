"""A project's own rules, from the outside: told in every format, with the line of the policy; quiet without the folder."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from slabuilder.workflows.checking import checked
from slabuilder.workflows.projects import workplace
from tests.end_to_end.conftest import Run

POLICIES = """format: 1
policies:
  - id: share
    must: {marketing_share: {between: [20%, 30%]}}
    message: Marketing's share is between 20 % and 30 %
"""


@pytest.fixture
def project(tmp_path: Path, example: Callable[[str], str]) -> Path:
    """A project with one agreement, and with the policy above."""
    (tmp_path / "slabuilder.yaml").write_text("company: Acme\n", encoding="utf-8")
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies/company.yaml").write_text(POLICIES, encoding="utf-8")
    (tmp_path / "inbound.yaml").write_text(example("inbound"), encoding="utf-8")
    return tmp_path


CHECK = ("check", "--no-proofs", "--today", "2026-09-15")


def test_it_is_told_with_both_places(run: Run, project: Path) -> None:
    ran = run(*CHECK)
    assert ran.code == 1
    assert ran.out.startswith("SLA080 Marketing's share is between 20 % and 30 %; here marketing_share is 40%\n")
    line = (project / "inbound.yaml").read_text(encoding="utf-8").splitlines().index("  marketing_share: 40%") + 1
    assert f"--> inbound.yaml:{line}:20" in ran.out
    assert "policy share, policies/company.yaml:3" in ran.out
    assert "1 agreement checked" in ran.out  # the file of policies is none


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_in_every_format(run: Run, project: Path, form: str) -> None:
    ran = run(*CHECK, "--format", form)
    assert ran.code == 1
    assert "SLA080" in ran.out
    if form == "sarif":
        json.loads(ran.out)


def test_without_policies_nothing_is_told(run: Run, project: Path) -> None:
    (project / "policies/company.yaml").unlink()
    assert run(*CHECK).code == 0


def test_documents_are_judged_by_them_in_other_processes(project: Path) -> None:
    judging = workplace(project, ()).judging(date(2026, 9, 15), None, proofs=False)
    sent = pickle.loads(pickle.dumps(judging))
    codes = [found.code for found in checked(project / "inbound.yaml", project, sent).diagnostics]
    assert codes == ["SLA080"]


def test_a_faulty_file_ends_the_run(run: Run, project: Path) -> None:
    (project / "policies/company.yaml").write_text(POLICIES.replace("must", "mus"), encoding="utf-8")
    ran = run(*CHECK)
    assert ran.code != 0
    assert "policies/company.yaml:4" in ran.out + ran.err
    assert "did you mean must?" in ran.out + ran.err


def test_all_faulty_files_are_told_in_one_run(run: Run, project: Path) -> None:
    (project / "policies/company.yaml").write_text(POLICIES.replace("must", "mus"), encoding="utf-8")
    (project / "policies/region.yml").write_text(POLICIES.replace("marketing_share", "market_share"), encoding="utf-8")
    (project / "policies/right.yaml").write_text(POLICIES.replace("id: share", "id: other"), encoding="utf-8")
    ran = run(*CHECK)
    assert ran.code == 1
    assert "--> policies/company.yaml:4" in ran.err
    assert "--> policies/region.yml:4" in ran.err
    assert "right.yaml" not in ran.err
