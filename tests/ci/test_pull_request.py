"""The steps that CI runs on a proposed change, run here on a clone with a real merge base."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.conftest import ROOT
from tests.cycles.conftest import repository  # noqa: F401  # a fixture
from tests.cycles.repository import Repository, agreement

MARK = "<!-- slabuilder: what changes for whom -->"


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


def steps(clone: Path, *words: str, script: str = "pull_request.sh", **environment: str) -> Ran:
    """Run the script as the action does, with this slabuilder first on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    found = subprocess.run(
        ["sh", str(ROOT / "ci" / script), *words],
        cwd=clone,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"PATH": path} | environment,
    )
    return Ran(found.returncode, found.stdout, found.stderr)


@pytest.fixture
def clone(repository: Repository, tmp_path: Path) -> Path:  # noqa: F811  # the fixture
    """A clone as CI makes it of a pull request: main has moved on since the branch left it."""
    repository.write("slabuilder.yaml", "company: Acme\n")
    repository.write("agreements/inbound.yaml", agreement("2026-Q4"))
    repository.write("agreements/other one.yaml", agreement("2026-Q4", id="other"))
    repository.commit()
    repository.branch("proposal")
    repository.write("agreements/inbound.yaml", agreement("2026-Q4", share=45))
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("agreements/other one.yaml", agreement("2026-Q4", id="other", share=30))
    repository.commit()
    made = tmp_path / "clone"
    repository.git("clone", "--quiet", "--branch", "proposal", repository.top.as_uri(), made)
    return made


@pytest.mark.slow
def test_it_compares_with_what_the_branch_left(clone: Path) -> None:
    """What has happened on main since is no change of this branch."""
    ran = steps(clone, "origin/main", "out")
    assert ran.code == 0, ran.err
    comment = (clone / "out" / "comment.md").read_text(encoding="utf-8")
    assert comment.startswith(MARK + "\n")
    assert comment.count("### ") == 1
    assert "Marketing: 1 heavier, 192 MQLs more." in comment
    assert "1 agreement is as before." in comment
    names = {file.name for file in (clone / "out").iterdir()}
    documents = {"inbound-2026-Q4-v1.pdf", "other-2026-Q4-v1.pdf", "inbound-2026-Q4-v1-redline.pdf"}
    assert {"comment.md", *documents} <= names
    assert "other-2026-Q4-v1-redline.pdf" not in names


@pytest.mark.slow
def test_paths_with_blanks_are_one_path(clone: Path) -> None:
    ran = steps(clone, "origin/main", "out dir", "agreements/other one.yaml")
    assert ran.code == 0, ran.err
    comment = (clone / "out dir" / "comment.md").read_text(encoding="utf-8")
    assert comment == f"{MARK}\n1 agreement is as before.\n"


def test_a_shallow_clone_is_told_what_to_do(clone: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    subprocess.run(
        ["git", "clone", "--quiet", "--depth", "1", "--no-single-branch", clone.as_uri(), str(shallow)], check=True
    )
    ran = steps(shallow, "origin/main", "out")
    assert ran.code == 2
    assert "check out the whole history: fetch-depth: 0" in ran.err


@pytest.mark.slow
def test_findings_fail_it_and_the_comment_says_so(clone: Path) -> None:
    file = clone / "agreements" / "inbound.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("to: enterprise", "to: nobody", 1), encoding="utf-8")
    ran = steps(clone, "origin/main", "out", "agreements/inbound.yaml", SLABUILDER_FINDINGS="github")
    assert ran.code == 1
    assert "::error file=agreements/inbound.yaml,line=" in ran.out
    comment = (clone / "out" / "comment.md").read_text(encoding="utf-8")
    assert "**The check fails:**" in comment


@pytest.fixture
def github(tmp_path: Path) -> Path:
    """A folder with a `gh` that answers from files and writes down what it was asked to do."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "gh"
    command.write_text(
        "#!/bin/sh\n"
        'printf "%s\\n" "$*" >>"$CALLS"\n'
        'case "$*" in\n'
        '*/pulls*) cat "$PULLS" ;;\n'
        '*--paginate*) cat "$COMMENTS" ;;\n'
        "esac\n",
        encoding="utf-8",
    )
    command.chmod(0o755)
    return folder


def posted(github: Path, pulls: str, comments: str, text: str) -> tuple[Ran, list[str]]:
    for name, content in {"calls": "", "pulls": pulls, "comments": comments, "comment.md": text}.items():
        (github / name).write_text(content, encoding="utf-8")
    places = {"CALLS": "calls", "PULLS": "pulls", "COMMENTS": "comments"}
    ran = steps(
        github,
        "acme/agreements",
        "1a2b3c4",
        "comment.md",
        script="comment.sh",
        **{name: str(github / file) for name, file in places.items()},
        PATH=os.pathsep.join([str(github), os.environ["PATH"]]),
    )
    return ran, (github / "calls").read_text(encoding="utf-8").splitlines()


def test_a_comment_is_posted_once_and_then_updated(github: Path) -> None:
    ran, calls = posted(github, "7\n", "", f"{MARK}\nhello\n")
    assert ran.code == 0
    assert calls[-1] == "api --method POST repos/acme/agreements/issues/7/comments --field body=@comment.md --silent"
    ran, calls = posted(github, "7\n", "991\n992\n", f"{MARK}\nhello\n")
    assert ran.code == 0
    assert calls[-1] == "api --method PATCH repos/acme/agreements/issues/comments/991 --field body=@comment.md --silent"


def test_nothing_is_posted_for_a_commit_that_is_no_head(github: Path) -> None:
    ran, calls = posted(github, "\n", "", f"{MARK}\nhello\n")
    assert ran.code == 0
    assert len(calls) == 1
    assert "no open pull request" in ran.err


def test_a_file_that_is_no_comment_of_ours_is_not_posted(github: Path) -> None:
    ran, calls = posted(github, "7\n", "", "buy now\n")
    assert (ran.code, calls) == (1, [])


def test_the_actions_run_these_scripts_and_put_no_input_into_them() -> None:
    """What a pull request can choose, a branch's name for example, comes as an environment variable, never as script."""
    for name, script in (("action.yml", "pull_request.sh"), ("comment/action.yml", "comment.sh")):
        action = YAML(typ="safe", pure=True).load((ROOT / name).read_text(encoding="utf-8"))
        runs = [step["run"] for step in action["runs"]["steps"] if "run" in step]
        assert any(f"ci/{script}" in run for run in runs)
        assert not any("${{" in run for run in runs)
