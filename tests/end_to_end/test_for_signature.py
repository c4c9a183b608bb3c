"""`build --for-signature`: the unmarked document, of an agreement that is clean and committed, and of no other."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Ran, Run

Example = Callable[[str], str]
NAME = "inbound-2026-Q4-v1"


@pytest.fixture
def git(tmp_path: Path, needs_tool: Callable[[str], str]) -> Callable[..., str]:
    """Runs git in the folder, as somebody who has settings of their own."""

    def run_git(*words: str) -> str:
        named = ["-c", "user.name=Ops", "-c", "user.email=ops@acme.example"]
        command = [needs_tool("git"), *named, *words]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    return run_git


@pytest.fixture
def committed(tmp_path: Path, example: Example, git: Callable[..., str]) -> Path:
    """A repository with one clean agreement; its file."""
    file = tmp_path / "agreements" / "inbound.yaml"
    file.parent.mkdir()
    file.write_text(example("inbound"), encoding="utf-8")
    (tmp_path / "slabuilder.yaml").write_text("company: Northwind\n")
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "The agreement")
    return file


def refused(ran: Ran, code: int, *said: str) -> None:
    """The command ended so, said this, and wrote nothing."""
    assert ran.code == code, ran.err
    words = " ".join(ran.err.split())
    assert [piece for piece in said if piece not in words] == []
    assert ran.out == ""


def test_the_document_bears_no_mark(run: Run, committed: Path, needs_tool: Callable[[str], str]) -> None:
    pdf = committed.parent.parent / "out" / f"{NAME}.pdf"

    def text() -> str:
        return subprocess.run([needs_tool("pdftotext"), pdf, "-"], capture_output=True, text=True, check=True).stdout

    assert run("build").code == 0
    assert "Draft, not for signature" in text()
    ran = run("build", "--for-signature")
    assert ran.code == 0, ran.err
    assert "Draft" not in text()
    assert "Draft" not in pdf.with_suffix(".html").read_text(encoding="utf-8")
    assert run("build", "--for-signature").err == "1 agreement is built already\n"
    assert run("build").out != ""


def test_a_change_that_is_not_committed(run: Run, committed: Path) -> None:
    committed.write_text(committed.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    refused(run("build", "--for-signature"), 2, "not committed as it stands: agreements/inbound.yaml", "commit it")


def test_a_change_that_git_was_told_to_overlook(run: Run, committed: Path, git: Callable[..., str]) -> None:
    git("update-index", "--assume-unchanged", "agreements/inbound.yaml")
    committed.write_text(committed.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    assert git("status", "--porcelain") == ""
    refused(run("build", "--for-signature"), 2, "not committed as it stands: agreements/inbound.yaml")


def test_a_change_that_is_only_staged(run: Run, committed: Path, git: Callable[..., str]) -> None:
    committed.write_text(committed.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    git("add", ".")
    refused(run("build", "--for-signature"), 2, "not committed as it stands: agreements/inbound.yaml")


def test_a_file_that_git_does_not_know(run: Run, committed: Path, git: Callable[..., str]) -> None:
    new = committed.with_name("new.yaml")
    new.write_text(committed.read_text(encoding="utf-8").replace("id: inbound", "id: new", 1), encoding="utf-8")
    refused(run("build", "--for-signature", new), 2, "not committed as it stands: agreements/new.yaml")


def test_settings_that_are_not_committed(run: Run, committed: Path) -> None:
    (committed.parent.parent / "slabuilder.yaml").write_text("company: Southwind\n")
    refused(run("build", "--for-signature"), 2, "not committed as it stands: slabuilder.yaml")


def test_a_template_that_is_not_committed(run: Run, committed: Path) -> None:
    (committed.parent.parent / "templates").mkdir()
    (committed.parent.parent / "templates" / "footer.html").write_text("<p>Northwind</p>")
    refused(run("build", "--for-signature"), 2, "not committed as it stands: templates/footer.html")


def test_a_policy_that_is_not_committed(run: Run, committed: Path) -> None:
    (committed.parent.parent / "policies").mkdir()
    (committed.parent.parent / "policies" / "notes.txt").write_text("no policy")
    (committed.parent.parent / "policies" / "ours.yaml").write_text(
        "format: 1\npolicies:\n  - {id: one, must: {sales_reps: {at_least: 1}}, message: Somebody sells}\n"
    )
    refused(run("build", "--for-signature"), 2, "not committed as it stands: policies/ours.yaml = help")


def test_line_ends_that_the_repository_turns_are_no_change(run: Run, committed: Path, git: Callable[..., str]) -> None:
    git("config", "core.autocrlf", "true")
    committed.write_bytes(committed.read_bytes().replace(b"\n", b"\r\n"))
    assert run("build", "--for-signature").code == 0


def test_outside_version_control(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    refused(run("build", "--for-signature", "a.yaml"), 2, "is not under version control", "git init")


def test_before_the_first_commit(run: Run, example: Example, tmp_path: Path, git: Callable[..., str]) -> None:
    git("init", "--quiet")
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    refused(run("build", "--for-signature", "a.yaml"), 2, "nothing is committed yet", "git commit")


def test_without_git(run: Run, committed: Path) -> None:
    refused(run("build", "--for-signature", PATH="/nowhere"), 2, "git is not installed")


def test_an_agreement_of_somebody_else(run: Run, committed: Path) -> None:
    ran = run("build", "--for-signature", GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    refused(ran, 2, "belongs to somebody else", "safe.directory")


def test_a_warning_is_enough_to_refuse(run: Run, committed: Path, git: Callable[..., str]) -> None:
    text = committed.read_text(encoding="utf-8")
    committed.write_text(text.replace("selling_hours_per_week: 20", "selling_hours_per_week: 1"), encoding="utf-8")
    git("commit", "--quiet", "--all", "--message", "Fewer hours")
    assert run("build", "--html-only").code == 0
    refused(run("build", "--for-signature"), 1, "SLA307", "for signature, an agreement has to be without findings")


def test_a_page_alone_cannot_be_signed(run: Run, committed: Path) -> None:
    refused(run("build", "--for-signature", "--html-only"), 2, "a page alone cannot be signed")
