"""`renew` and `amend`, from the outside: what is written, what is refused, what is said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

Example = Callable[[str], str]


@pytest.fixture
def git(tmp_path: Path, needs_tool: Callable[[str], str]) -> Callable[..., str]:
    """Runs git in the folder."""

    def run_git(*words: str, input: bytes = b"") -> str:
        named = ["-c", "user.name=Ops", "-c", "user.email=ops@acme.example", "-c", "core.autocrlf=false"]
        command = [needs_tool("git"), *named, *words]
        return subprocess.run(command, cwd=tmp_path, input=input, capture_output=True, check=True).stdout.decode()

    return run_git


@pytest.fixture
def committed(tmp_path: Path, example: Example, git: Callable[..., str]) -> Path:
    """An agreement in a repository, with a byte order mark, CRLF, and no end of its last line."""
    file = tmp_path / "inbound.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + example("inbound").rstrip("\n").replace("\n", "\r\n").encode())
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "The agreement")
    return file


def test_in_place(run: Run, committed: Path, git: Callable[..., str]) -> None:
    before = committed.read_bytes()
    ran = run("renew", "inbound.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Wrote inbound.yaml: 2027-Q1, version 1, 2027-01-01 to 2027-03-31\n")
    lines = committed.read_bytes().split(b"\r\n")
    removed, added = (
        [line for line in one if line not in other]
        for one, other in ((before.split(b"\r\n"), lines), (lines, before.split(b"\r\n")))
    )
    assert (len(removed), len(added)) == (4, 6)
    assert committed.read_bytes().startswith(b"\xef\xbb\xbf# yaml-language-server")
    assert not committed.read_bytes().endswith(b"\n")
    number = lines.index(b"  average_deal: 12_500") + 1
    assert f"inbound.yaml:{number}  the average deal is still 12_500" in ran.out
    assert run("check", "inbound.yaml", "--today", "2026-12-20").code == 0
    again = run("renew", "inbound.yaml")
    assert again.code == 2
    assert "2027-Q1 would be lost" in again.err


def test_a_dry_run_writes_nothing_and_shows_a_patch(run: Run, committed: Path, git: Callable[..., str]) -> None:
    before = committed.read_bytes()
    command = [sys.executable, "-m", "slabuilder", "renew", committed.name, "--dry-run"]
    ran = subprocess.run(command, cwd=committed.parent, capture_output=True, check=True)
    assert b"To review:" in ran.stderr
    assert committed.read_bytes() == before
    assert run("renew", committed.name).code == 0
    after = committed.read_bytes()
    committed.write_bytes(before)
    git("apply", "-", input=ran.stdout)
    assert committed.read_bytes() == after


def test_beside(run: Run, committed: Path, tmp_path: Path) -> None:
    before = committed.read_bytes()
    committed.write_bytes(before.replace(b"40%", b"41%"))  # not committed, and not written over
    ran = run("renew", "inbound.yaml", "--output", "next.yaml", "--cycle", "2027-Q2", "--from", "2027-04-01")
    assert (ran.code, ran.err) == (0, "")
    assert b"cycle: 2027-Q2\r\n" in (tmp_path / "next.yaml").read_bytes()
    assert committed.read_bytes() == before.replace(b"40%", b"41%")
    again = run("renew", "inbound.yaml", "--output", "next.yaml")
    assert again.code == 2
    assert "next.yaml exists already" in again.err


def test_what_git_does_not_have_is_not_written_over(run: Run, tmp_path: Path, example: Example) -> None:
    file = tmp_path / "inbound.yaml"
    file.write_text(example("inbound"), encoding="utf-8")
    ran = run("renew", "inbound.yaml", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert ran.code == 2
    assert "2026-Q4 has to be kept" in ran.err
    assert "--output" in ran.err
    assert file.read_text(encoding="utf-8") == example("inbound")


@pytest.mark.parametrize("command", ["renew", "amend"])
def test_errors_are_shown_and_nothing_is_written(run: Run, committed: Path, command: str) -> None:
    broken = committed.read_bytes().replace(b"promise: mql", b"promise: mqll")
    committed.write_bytes(broken)
    ran = run(command, "inbound.yaml")
    assert ran.code == 1
    assert "promise: mqll" in ran.err
    assert "did you mean mql?" in ran.err
    assert committed.read_bytes() == broken


def test_a_cycle_that_cannot_be_told(run: Run, committed: Path) -> None:
    committed.write_bytes(committed.read_bytes().replace(b"cycle: 2026-Q4", b"cycle: Autumn"))
    ran = run("renew", "inbound.yaml", "--dry-run")
    assert ran.code == 2
    assert "'Autumn' cannot be told from its name" in " ".join(ran.err.split())
    assert run("renew", "inbound.yaml", "--dry-run", "--cycle", "Winter: the first").code == 0


def test_a_version(run: Run, committed: Path) -> None:
    before = committed.read_bytes()
    ran = run("amend", "inbound.yaml", "--today", "2026-11-24")
    assert (ran.code, ran.err) == (0, "")
    assert "version 2 of 2026-Q4, from 2026-11-25 on" in ran.out
    one, two = b"{number: 1, effective: 2026-10-01}", b"{number: 2, effective: 2026-11-25}"
    assert committed.read_bytes() == before.replace(one, two)


@pytest.mark.parametrize(
    ("words", "effective"),
    [
        (["--today", "2026-08-01"], "2026-10-01"),  # not before the version that it follows
        (["--effective", "2026-10-01"], "2026-10-01"),
        (["--effective", "2026-12-31"], "2026-12-31"),
    ],
)
def test_when_a_version_binds(run: Run, committed: Path, words: list[str], effective: str) -> None:
    assert run("amend", "inbound.yaml", *words).code == 0
    assert f"number: 2, effective: {effective}".encode() in committed.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--effective", "2026-09-30"], "version 1 binds from 2026-10-01"),
        (["--effective", "2027-01-01"], "the term ends on 2026-12-31"),
        (["--today", "2026-12-31"], "the term ends on 2026-12-31"),
    ],
)
def test_a_version_that_cannot_bind(run: Run, committed: Path, words: list[str], said: str) -> None:
    before = committed.read_bytes()
    ran = run("amend", "inbound.yaml", *words)
    assert ran.code == 2
    assert said in " ".join(ran.err.split())
    assert committed.read_bytes() == before


def test_a_link_stays_a_link(run: Run, committed: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(committed)
    assert run("amend", "link.yaml", "--effective", "2026-11-25").code == 0
    assert link.is_symlink()
    assert b"number: 2" in committed.read_bytes()
