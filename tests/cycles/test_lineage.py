"""The way of one text back through renames and merges."""

from __future__ import annotations

from pathlib import Path

from slabuilder.cycles.history.history_io import histories
from tests.cycles.repository import Repository, agreement


def made_by(repository: Repository, name: str) -> list[tuple[str, str]]:
    """The commits (the first 7 digits) that made the texts of the file, and its path then, newest first."""
    history = histories([repository.top / name])[0]
    return [(text.commit.short, text.path) for text in history.texts]


def test_a_file_that_was_renamed(repository: Repository) -> None:
    first = repository.commit(a=agreement("2026-Q3"))
    repository.git("mv", "a.yaml", "ä b.yaml")
    renamed = repository.commit()
    changed = repository.commit(**{"ä b": agreement("2026-Q4")})
    assert made_by(repository, "ä b.yaml") == [
        (changed[:7], "ä b.yaml"),
        (renamed[:7], "ä b.yaml"),
        (first[:7], "a.yaml"),
    ]


def test_a_file_that_was_moved_and_rewritten(repository: Repository) -> None:
    first = repository.commit(a="id: inbound\ncycle: 2026-Q3\nversion: {number: 1, effective: 2026-07-01}\n")
    (repository.top / "a.yaml").unlink()
    moved = repository.commit(**{"sub/b": agreement("2026-Q4")})
    assert made_by(repository, "sub/b.yaml") == [(moved[:7], "sub/b.yaml"), (first[:7], "a.yaml")]


def test_a_new_agreement_that_was_copied_from_one_that_ended(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    (repository.top / "a.yaml").unlink()
    new = repository.commit(b=agreement("2026-Q3", id="outbound"))
    assert repository.git("show", "--format=", "--name-status", "-M", "HEAD").startswith("R")
    assert made_by(repository, "b.yaml") == [(new[:7], "b.yaml")]


def test_a_file_that_came_back(repository: Repository) -> None:
    first = repository.commit(a=agreement("2026-Q3"))
    (repository.top / "a.yaml").unlink()
    repository.commit()
    again = repository.commit(a=agreement("2026-Q4"))
    assert made_by(repository, "a.yaml") == [(again[:7], "a.yaml"), (first[:7], "a.yaml")]


def test_a_pull_request_that_was_merged(repository: Repository) -> None:
    first = repository.commit(a=agreement("2026-Q3"))
    repository.branch("renewal")
    draft = repository.commit(a=agreement("2026-Q4"))
    last = repository.commit(a=agreement("2026-Q4", share=41))
    repository.git("checkout", "--quiet", "main")
    repository.commit(other="id: other\n")
    repository.merge("renewal")
    assert made_by(repository, "a.yaml") == [(each[:7], "a.yaml") for each in (last, draft, first)]


def test_what_others_did_comes_with_a_merge_of_theirs_into_ours(repository: Repository) -> None:
    first = repository.commit(a=agreement("2026-Q2"))
    repository.branch("ours")
    repository.commit(other="id: other\n")
    repository.git("checkout", "--quiet", "main")
    third = repository.commit(a=agreement("2026-Q3"))
    fourth = repository.commit(a=agreement("2026-Q4"))
    repository.git("checkout", "--quiet", "ours")
    repository.merge("main")
    assert made_by(repository, "a.yaml") == [(each[:7], "a.yaml") for each in (fourth, third, first)]


def test_both_sides_of_a_merge_changed_the_text_and_one_its_name(repository: Repository) -> None:
    first = repository.commit(a=agreement("2026-Q3"))
    repository.branch("renewal")
    repository.git("mv", "a.yaml", "b.yaml")
    renamed = repository.commit()
    later = repository.commit(b=agreement("2026-Q3").replace("title: Inbound", "title: The inbound"))
    repository.git("checkout", "--quiet", "main")
    amended = repository.commit(a=agreement("2026-Q3", share=42))
    merged = repository.merge("renewal")
    assert (
        made_by(repository, "b.yaml")
        == [
            (merged[:7], "b.yaml"),
            (
                amended[:7],
                "a.yaml",
            ),  # what the branch had that was merged into counts as later, whatever the clock says
            (later[:7], "b.yaml"),
            (renamed[:7], "b.yaml"),
            (first[:7], "a.yaml"),
        ]
    )


def test_many_files_at_once_are_told_as_one_by_one(repository: Repository, tmp_path: Path) -> None:
    repository.commit(a=agreement("2026-Q3"), b=agreement("2026-Q3", id="outbound"))
    repository.commit(a=agreement("2026-Q4"))
    repository.commit(b=agreement("2026-Q4", id="outbound"))
    files = [repository.top / "a.yaml", repository.top / "b.yaml"]
    assert [each.texts for each in histories(files)] == [histories([file])[0].texts for file in files]
