"""Which text people mean by a word."""

from __future__ import annotations

import pytest

from slabuilder.errors import UsageError
from slabuilder.workflows.history import text_at
from tests.cycles.repository import Repository, agreement


@pytest.fixture
def three(repository: Repository) -> Repository:
    """Two cycles, the first with two versions, of which the second had two texts."""
    repository.commit(a=agreement("2026-Q3"))
    repository.commit(a=agreement("2026-Q3", 2))
    repository.commit(a=agreement("2026-Q3", 2, share=41))
    repository.commit(a=agreement("2026-Q4"))
    return repository


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("2026-Q3", agreement("2026-Q3", 2, share=41)),
        ("cycle:2026-Q3", agreement("2026-Q3", 2, share=41)),
        ("2026-Q3-v2", agreement("2026-Q3", 2, share=41)),
        ("2026-Q3-v1", agreement("2026-Q3")),
        ("2026-Q4", agreement("2026-Q4")),
        ("main", agreement("2026-Q4")),
        ("HEAD~2", agreement("2026-Q3", 2)),
        ("uncommitted", agreement("2026-Q4", share=43)),
        ("b.yaml", agreement("2026-Q1")),
        ("./b.yaml", agreement("2026-Q1")),
    ],
)
def test_what_a_word_means(three: Repository, reference: str, text: str) -> None:
    file = three.write("a.yaml", agreement("2026-Q4", share=43))
    three.write("b.yaml", agreement("2026-Q1"))
    assert text_at(file, reference, three.top).data.decode() == text


def test_a_commit_by_its_id(three: Repository) -> None:
    id = three.git("rev-parse", "HEAD~3")
    assert text_at(three.top / "a.yaml", id, three.top).name == f"2026-Q3, version 1 (commit {id[:7]} of 2026-01-02)"
    assert text_at(three.top / "a.yaml", id[:9], three.top).data.decode() == agreement("2026-Q3")


def test_what_there_is_not(three: Repository) -> None:
    with pytest.raises(UsageError, match=r"there is no 2025-Q1 of a\.yaml") as error:
        text_at(three.top / "a.yaml", "2025-Q1", three.top)
    assert "there are 2026-Q4-v1, 2026-Q3-v2, 2026-Q3-v1" in str(error.value.help)


def test_a_cycle_and_a_branch_of_the_same_name(three: Repository) -> None:
    three.git("branch", "2026-Q3", "HEAD~3")
    file = three.top / "a.yaml"
    with pytest.raises(UsageError, match="2026-Q3 is a cycle and a revision") as error:
        text_at(file, "2026-Q3", three.top)
    assert error.value.help == "write cycle:2026-Q3, or refs/heads/2026-Q3"
    assert text_at(file, "cycle:2026-Q3", three.top).data.decode() == agreement("2026-Q3", 2, share=41)
    assert text_at(file, "refs/heads/2026-Q3", three.top).data.decode() == agreement("2026-Q3")


def test_a_tag_on_the_last_text_of_its_cycle_is_not_ambiguous(three: Repository) -> None:
    three.git("tag", "2026-Q3", "HEAD~1")
    found = text_at(three.top / "a.yaml", "2026-Q3", three.top)
    assert found.data.decode() == agreement("2026-Q3", 2, share=41)
