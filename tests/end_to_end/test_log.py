"""`slabuilder log`: the cycles and versions of an agreement, from a real repository."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cycles.repository import Repository, agreement
from tests.end_to_end.conftest import Run


@pytest.fixture
def repository(tmp_path: Path, needs_tool: Callable[[str], str]) -> Repository:
    """An empty repository in the folder that commands run in."""
    made = Repository(tmp_path, needs_tool("git"))
    made.git("init", "--quiet", "--initial-branch", "main")
    return made


def test_a_year(run: Run, repository: Repository) -> None:
    first = repository.commit(a=agreement("2026-Q3"))
    repository.commit(a=agreement("2026-Q3", comment="# nothing new\n"))
    second = repository.commit(a=agreement("2026-Q3", 2, share=42))
    repository.git("mv", "a.yaml", "b.yaml")
    third = repository.commit(b=agreement("2026-Q4").replace("cycle:", "cycel:"))
    repository.write("b.yaml", agreement("2026-Q4", share=50).replace("Dana Reyes", "Kim Lee"))

    ran = run("log", "b.yaml")

    # 1,200,000 × 50 % = 600,000; ÷ 12,500 ÷ 2.5 % = 1,920; with 42 %: 504,000 and 1,612.8; with 40 %: 480,000 and 1,536
    assert ran.code == 0, ran.err
    assert (
        ran.out
        == f"""\
Inbound lead agreement
b.yaml

  version  binds from  commit   dated                promised  revenue goal

2026-Q4, October 1, 2026 to December 31, 2026
  for signature by Kim Lee and Sam Okafor
  1        2026-10-01           not committed      1,920 MQLs      $600,000
  1                    {third[:7]}  2026-01-05     cannot be read
    line 6: 'cycel' is not a key of the format

2026-Q3, July 1, 2026 to September 30, 2026
  for signature by Dana Reyes and Sam Okafor
  2        2026-07-01  {second[:7]}  2026-01-04         1,613 MQLs      $504,000
    its file was a.yaml
  1        2026-07-01  {first[:7]}  2026-01-02         1,536 MQLs      $480,000
"""
    )


def test_for_programs(run: Run, repository: Repository) -> None:
    commit = repository.commit(a=agreement("2026-Q3"))
    repository.write("a.yaml", agreement("2026-Q3", 2))
    found = json.loads(run("log", "a.yaml", "--format", "json").out)
    assert [(each["cycle"], each["version"]) for each in found["versions"]] == [("2026-Q3", 2), ("2026-Q3", 1)]
    now, then = found["versions"]
    assert now["commit"] is None
    assert then["commit"]["id"] == commit
    assert then["commit"]["committed"] == "2026-01-02T02:00:00+02:00"
    assert then["term"] == {"from": "2026-07-01", "to": "2026-09-30"}
    assert then["promised"] == {"stage": "mql", "unit": "leads", "exact": "1536", "value": 1536}
    assert then["marketing_revenue"] == {"currency": "USD", "exact": "480000", "value": 480000}
    assert [person["name"] for person in then["signatories"]] == ["Dana Reyes", "Sam Okafor"]
    assert (found["cut_off"], then["may_be_older"], then["fault"]) == (False, False, None)


def test_a_file_that_is_in_no_commit_yet(run: Run, repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    repository.write("new.yaml", agreement("2026-Q3", id="new"))
    ran = run("log", "new.yaml")
    assert (ran.code, ran.out.count("not committed"), ran.out.count("MQLs")) == (0, 1, 1)


def test_a_file_that_is_not_there(run: Run, repository: Repository) -> None:
    assert run("log", "nowhere.yaml").code == 3


def test_where_history_is_cut_off(run: Run, repository: Repository, tmp_path: Path) -> None:
    for cycle in ("2026-Q2", "2026-Q3", "2026-Q4"):
        repository.commit(a=agreement(cycle))
    repository.git("clone", "--quiet", "--depth", "2", f"file://{tmp_path}", "clone")
    ran = run("log", "clone/a.yaml")
    assert ran.code == 0
    assert "2026-Q3" in ran.out
    assert "2026-Q2" not in ran.out
    assert "    or older: the history is cut off here\n" in ran.out
    assert ran.out.endswith("fetch-depth: 0\n")


def test_what_it_prints_fits_a_terminal(run: Run, repository: Repository, example: Callable[[str], str]) -> None:
    repository.commit(a=example("japan-inbound"))
    repository.write("a.yaml", example("enterprise-funnel").replace("\nid: ", "\nid: \x1b[31m", 1))
    ran = run("log", "a.yaml")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_new_agreement_does_not_stop_the_comparison_of_all(run: Run, repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    repository.write("b.yaml", agreement("2026-Q4", id="b"))
    ran = run("diff")
    assert ran.code == 0, ran.err
    assert "b.yaml is new since the last commit" in ran.out
