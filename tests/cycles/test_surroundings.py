"""Earlier texts are found wherever a repository stands, or it is told why not: never that there are none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from slabuilder.cycles.history.history_io import histories
from slabuilder.errors import UsageError
from slabuilder.workflows.history import earlier, log, text_at
from tests.cycles.repository import Repository, agreement


@pytest.fixture
def three(repository: Repository) -> Repository:
    """Three cycles of one agreement."""
    for cycle in ("2026-Q2", "2026-Q3", "2026-Q4"):
        repository.commit(**{"sla/ä b": agreement(cycle)})
    return repository


FILE = "sla/ä b.yaml"
BEFORE = agreement("2026-Q3")


def clone(repository: Repository, *how: str) -> Repository:
    """A clone as CI makes it."""
    made = Repository(repository.top.parent / "clone", repository.git_command)
    repository.git("clone", "--quiet", *how, f"file://{repository.top}", made.top)
    return made


def refused(repository: Repository, reference: str | None = None) -> tuple[str, str]:
    """What is said instead of an earlier text, and what helps."""
    file = repository.top / FILE
    with pytest.raises(UsageError) as error:
        earlier(file, repository.top) if reference is None else text_at(file, reference, repository.top)
    return str(error.value), error.value.help or ""


# ---- clones that lack something


def test_a_clone_with_one_commit(three: Repository) -> None:
    shallow = clone(three, "--depth", "1")
    for reference in (None, "2026-Q2", "HEAD~2"):
        said, help = refused(shallow, reference)
        assert said == f"the history of {FILE} is cut off: this clone has only the last commits"
        assert help == "git fetch --unshallow; in CI, check out with fetch-depth: 0"
    shallow.git("fetch", "--quiet", "--unshallow")
    assert earlier(shallow.top / FILE, shallow.top).data.decode() == BEFORE


def test_a_clone_with_as_many_commits_as_it_takes(three: Repository) -> None:
    shallow = clone(three, "--depth", "2")
    assert earlier(shallow.top / FILE, shallow.top).data.decode() == BEFORE
    assert text_at(shallow.top / FILE, "2026-Q4", shallow.top).data.decode() == agreement("2026-Q4")


def test_a_file_that_is_younger_than_where_the_history_is_cut_off(three: Repository) -> None:
    three.commit(new=agreement("2026-Q4", id="new"))
    three.commit(new=agreement("2026-Q4", 2, id="new"))
    shallow = clone(three, "--depth", "3")
    found = log(shallow.top / "new.yaml", shallow.top)
    assert (len(found.versions), found.cut) == (2, False)


@pytest.mark.parametrize("filter", ["blob:none", "tree:0"])
def test_a_clone_that_has_not_fetched_earlier_texts(three: Repository, filter: str) -> None:
    three.git("config", "uploadpack.allowFilter", "true")
    partial = clone(three, f"--filter={filter}")
    said, help = refused(partial)
    assert "was made without earlier texts" in said
    assert help == "fetch them: git fetch --refetch --no-filter"
    partial.git("fetch", "--quiet", "--refetch", "--no-filter")
    assert earlier(partial.top / FILE, partial.top).data.decode() == BEFORE


# ---- places


def test_a_worktree(three: Repository) -> None:
    three.git("worktree", "add", "--quiet", "-b", "other", three.top.parent / "other place")
    top = three.top.parent / "other place"
    assert earlier(top / FILE, top).data.decode() == BEFORE


def test_a_submodule(three: Repository, tmp_path: Path) -> None:
    whole = Repository(tmp_path / "whole", three.git_command)
    whole.top.mkdir()
    whole.git("init", "--quiet")
    whole.git("submodule", "--quiet", "add", three.top, "part")
    whole.commit()
    assert earlier(whole.top / "part" / FILE, whole.top).data.decode() == BEFORE


def test_a_link_to_a_file(three: Repository, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(three.top / FILE)
    assert earlier(link, tmp_path).data.decode() == BEFORE


def test_seen_from_another_folder(three: Repository, tmp_path: Path) -> None:
    assert earlier(three.top / FILE, tmp_path).path == FILE


def test_a_name_that_git_would_take_for_a_pattern_or_an_option(repository: Repository) -> None:
    for cycle in ("2026-Q3", "2026-Q4"):
        repository.commit(**{":(top)*[a]": agreement(cycle), "-x\n'": agreement(cycle, id="x")})
    for name in (":(top)*[a].yaml", "-x\n'.yaml"):
        assert len(histories([repository.top / name])[0].texts) == 2


def test_outside_git(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(agreement("2026-Q4"))
    with pytest.raises(UsageError, match="is not under version control"):
        earlier(tmp_path / "a.yaml", tmp_path)


def test_before_the_first_commit(repository: Repository) -> None:
    file = repository.write("a.yaml", agreement("2026-Q4"))
    with pytest.raises(UsageError, match="nothing is committed yet"):
        earlier(file, repository.top)


def test_a_repository_without_yaml(repository: Repository) -> None:
    repository.write("readme", "")
    repository.commit()
    file = repository.write("a.yaml", agreement("2026-Q4"))
    with pytest.raises(UsageError, match="in no commit yet"):
        earlier(file, repository.top)


def test_a_broken_repository(three: Repository) -> None:
    (three.top / ".git" / "refs" / "heads" / "main").write_text("0" * 39 + "1\n")
    assert refused(three)[0].startswith("git failed in")


# ---- who runs it, and with what


def test_a_repository_of_somebody_else(three: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() == 0:
        for place in (three.top, three.top / ".git"):
            os.chown(place, 65534, 65534)
    else:
        monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    said, help = refused(three)
    assert "belongs to somebody else" in said
    assert help.endswith(f"git config --global --add safe.directory '{three.top}'")


def test_nothing_in_the_environment(three: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in set(os.environ) - {"PATH"}:
        monkeypatch.delenv(name)
    assert earlier(three.top / FILE, three.top).data.decode() == BEFORE


def test_in_a_hook_of_another_repository(three: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert earlier(three.top / FILE, three.top).data.decode() == BEFORE


def test_settings_of_the_user(three: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "settings"
    settings.write_text(
        "[diff]\nrenames = false\nnoprefix = true\nexternal = false\n[log]\nshowSignature = true\ndate = relative\n"
        "[core]\nquotePath = true\npager = false\n[color]\nui = always\n[i18n]\nlogOutputEncoding = UTF-16\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    three.git("mv", FILE, "ö.yaml")
    three.commit()
    assert earlier(three.top / "ö.yaml", three.top).data.decode() == BEFORE


def test_no_program_of_the_repository_runs(three: Repository, tmp_path: Path) -> None:
    program, ran = tmp_path / "program", tmp_path / "ran"
    program.write_text(f"#!/bin/sh\ntouch '{ran}'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    for name in ("core.fsmonitor", "core.pager", "diff.external", "gpg.program", "core.sshCommand", "diff.x.textconv"):
        three.git("config", name, program)
    three.git("config", "filter.x.clean", program)
    three.git("config", "filter.x.smudge", program)
    three.write(".gitattributes", "*.yaml diff=x filter=x\n")
    for hook in ("post-index-change", "reference-transaction", "post-checkout"):
        (three.top / ".git" / "hooks" / hook).symlink_to(program)
    ran.unlink(missing_ok=True)
    file = three.write(FILE, agreement("2026-Q4", share=41))
    assert earlier(file, three.top).data.decode() == BEFORE
    assert len(log(file, three.top).versions) == 4
    assert text_at(file, "main", three.top).data.decode() == agreement("2026-Q4")
    assert not ran.exists()


def test_commits_that_are_replaced_or_grafted(three: Repository) -> None:
    head, older = three.git("rev-parse", "HEAD"), three.git("rev-parse", "HEAD~2")
    three.git("replace", head, older)
    (three.top / ".git" / "info").mkdir(exist_ok=True)
    (three.top / ".git" / "info" / "grafts").write_text(f"{head}\n")
    found = histories([three.top / FILE])[0]
    assert [found.glance(text).cycle for text in found.texts] == ["2026-Q4", "2026-Q3", "2026-Q2"]


# ---- texts


def test_a_text_that_is_a_link_or_huge(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    repository.commit(a="x: " + "y" * 3_000_000)
    (repository.top / "a.yaml").unlink()
    (repository.top / "a.yaml").symlink_to("b.yaml")
    repository.commit()
    (repository.top / "a.yaml").unlink()
    repository.commit(a=agreement("2026-Q4"))
    versions = log(repository.top / "a.yaml", repository.top).versions
    assert [version.calls_itself.cycle for version in versions] == ["2026-Q4", None, "2026-Q3"]
    assert versions[1].fault is not None
    assert versions[1].fault.code == "SLA001"
    assert earlier(repository.top / "a.yaml", repository.top).data.decode() == agreement("2026-Q3")


@pytest.mark.parametrize(
    ("raw", "moment"),
    [  # 1790000000 is 20,717 days, 14 hours and 800 seconds after 1970-01-01
        ("1790000000 -1400", "2026-09-21T00:13:20-14:00"),
        ("1790000000 +9959", "2026-09-21T14:13:20+00:00"),
        ("99999999999999999 +0000", "1970-01-01T00:00:00+00:00"),
    ],
)
def test_a_commit_with_a_date_that_cannot_be(three: Repository, raw: str, moment: str) -> None:
    tree = three.git("rev-parse", "HEAD~1^{tree}")
    file = three.top.parent / "raw"
    file.write_text(f"tree {tree}\nauthor A <a@acme.example> {raw}\ncommitter A <a@acme.example> {raw}\n\nx\n")
    three.git("update-ref", "HEAD", three.git("hash-object", "-w", "--literally", "-t", "commit", file))
    found = earlier(three.write(FILE, agreement("2026-Q4")), three.top)
    assert found.commit is not None
    assert found.commit.committed.isoformat() == moment
