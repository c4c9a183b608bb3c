"""The text that an agreement is compared with if nobody says which."""

from __future__ import annotations

import pytest

from slabuilder.errors import UsageError
from slabuilder.workflows.history import earlier, earlier_or_new
from tests.cycles.repository import Repository, agreement


def test_the_last_text_of_the_cycle_before(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q2"))
    repository.commit(a=agreement("2026-Q3"))
    last = repository.commit(a=agreement("2026-Q3", 2))
    repository.commit(a=agreement("2026-Q4"))
    file = repository.write("a.yaml", agreement("2026-Q4", share=41))

    found = earlier(file, repository.top)

    assert found.data.decode() == agreement("2026-Q3", 2)
    assert found.name == f"2026-Q3, version 2 (commit {last[:7]} of 2026-01-04)"
    assert (found.commit and found.commit.id, found.path, found.note) == (last, "a.yaml", None)


def test_a_cycle_that_is_not_committed_yet(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    file = repository.write("a.yaml", agreement("2026-Q4"))
    assert earlier(file, repository.top).data.decode() == agreement("2026-Q3")


def test_a_cycle_that_begins_no_earlier_is_none_before(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q2"))
    repository.commit(a=agreement("2026-Q4"))
    repository.commit(a=agreement("2026-Q3").replace("cycle: 2026-Q3", "cycle: 2026-Q33"))
    file = repository.write("a.yaml", agreement("2026-Q3"))
    assert earlier(file, repository.top).data.decode() == agreement("2026-Q2")


def test_the_first_cycle(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    repository.commit(a=agreement("2026-Q3", 2))
    repository.commit(a=agreement("2026-Q3", 2, comment="# the same in other words\n"))

    found = earlier(repository.top / "a.yaml", repository.top)

    assert found.data.decode() == agreement("2026-Q3")
    assert found.note is not None
    assert "first cycle" in found.note


def test_a_file_that_git_does_not_know(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    file = repository.write("b.yaml", agreement("2026-Q4", id="other"))
    with pytest.raises(UsageError, match=r"b\.yaml is in no commit yet"):
        earlier(file, repository.top)


def test_a_file_that_was_moved_and_not_committed(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"), b=agreement("2026-Q2", id="other"))
    repository.git("mv", "a.yaml", "c.yaml")
    repository.git("mv", "b.yaml", "d.yaml")
    file = repository.write("c.yaml", agreement("2026-Q4"))
    found = earlier(file, repository.top)
    assert (found.path, found.data.decode()) == ("a.yaml", agreement("2026-Q3"))


def test_a_copy_is_new_as_long_as_the_other_is_there(repository: Repository) -> None:
    repository.commit(a=agreement("2026-Q3"))
    copy = repository.write("b.yaml", agreement("2026-Q4"))
    assert earlier_or_new([copy, repository.top / "a.yaml"], repository.top)[0] is None
