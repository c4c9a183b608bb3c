"""Which text people mean by a word."""

from __future__ import annotations

from datetime import date

import pytest

from slabuilder.errors import UsageError
from slabuilder.render.attachments import Attachment
from slabuilder.workflows.history import text_at
from tests.cycles.repository import Repository, agreement
from tests.render.pages import PAGE, pdf


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


def test_a_cycle_and_a_branch_that_lacks_the_file(three: Repository) -> None:
    three.git("checkout", "--quiet", "--orphan", "2026-Q3")
    three.git("rm", "--quiet", "-f", "a.yaml")
    three.commit()
    three.git("checkout", "--quiet", "main")
    found = text_at(three.top / "a.yaml", "2026-Q3", three.top)
    assert found.data.decode() == agreement("2026-Q3", 2, share=41)


def test_a_branch_without_the_file(three: Repository) -> None:
    three.commit(b=agreement("2026-Q4", id="b"))
    with pytest.raises(UsageError, match=r"HEAD~1 has no b\.yaml"):
        text_at(three.top / "b.yaml", "HEAD~1", three.top)


def test_a_branch_in_which_the_file_has_its_earlier_name(three: Repository) -> None:
    three.git("branch", "before")
    three.git("mv", "a.yaml", "b.yaml")
    three.commit()
    found = text_at(three.top / "b.yaml", "before", three.top)
    assert (found.path, found.data.decode()) == ("a.yaml", agreement("2026-Q4"))


def test_a_branch_that_only_the_origin_has(three: Repository) -> None:
    three.git("update-ref", "refs/remotes/origin/release", "HEAD")
    with pytest.raises(UsageError) as error:
        text_at(three.top / "a.yaml", "release", three.top)
    assert str(error.value.help).startswith("did you mean origin/release?")


def test_a_cycle_and_a_file_of_the_same_name(three: Repository) -> None:
    three.write("2026-Q3", agreement("2026-Q1"))
    file = three.top / "a.yaml"
    with pytest.raises(UsageError, match="2026-Q3 is a file, and a version too") as error:
        text_at(file, "2026-Q3", three.top)
    assert error.value.help == "write ./2026-Q3 for the file, or rename it"
    assert text_at(file, "./2026-Q3", three.top).data.decode() == agreement("2026-Q1")


def test_a_pdf_that_was_made_of_the_text(three: Repository) -> None:
    data = agreement("2026-Q1").encode()
    attached = Attachment("a.yaml", "application/yaml", "Source", "", date(2026, 1, 1), data)
    (three.top / "signed.pdf").write_bytes(pdf(PAGE.format(""), [attached]))
    found = text_at(three.top / "a.yaml", "signed.pdf", three.top)
    assert (found.name, found.data) == ("signed.pdf", data)


def test_a_cycle_that_would_steer_the_terminal(three: Repository) -> None:
    three.commit(a=agreement("2026-Q4").replace("cycle: 2026-Q4", r'cycle: "\e[31mred"'))
    assert "\x1b" not in text_at(three.top / "a.yaml", "HEAD", three.top).name
    with pytest.raises(UsageError) as error:
        text_at(three.top / "a.yaml", "nothing", three.top)
    assert "\x1b" not in str(error.value.help)


def test_an_option_is_no_revision(three: Repository) -> None:
    with pytest.raises(UsageError, match="there is no --help"):
        text_at(three.top / "a.yaml", "--help", three.top)
