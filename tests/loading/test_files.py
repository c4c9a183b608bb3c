"""Which files are agreements, and what is read of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from slabuilder.errors import UnreadableError, UsageError
from slabuilder.loading.files_io import agreement_files, file_bytes, project_file
from slabuilder.source.limits import MAX_BYTES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ["b.yaml", "a.yml", "sub/c.yaml", "slabuilder.yaml", "notes.txt", ".git/d.yaml", "sub/.hidden.yaml"]:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    return tmp_path


def test_a_folder_has_the_agreements_below_it_in_order(folder: Path) -> None:
    assert agreement_files([folder]) == [folder / "a.yml", folder / "b.yaml", folder / "sub" / "c.yaml"]


def test_a_file_is_taken_whatever_it_is_called_and_once(folder: Path) -> None:
    files = [folder / "notes.txt", folder / "b.yaml", folder / "b.yaml"]
    assert agreement_files([*files, folder / "sub"]) == [
        folder / "notes.txt",
        folder / "b.yaml",
        folder / "sub" / "c.yaml",
    ]


def test_a_folder_whose_own_name_begins_with_a_dot_is_searched(folder: Path) -> None:
    assert agreement_files([folder / ".git"]) == [folder / ".git" / "d.yaml"]


def test_what_is_not_there_is_unreadable(folder: Path) -> None:
    with pytest.raises(UnreadableError, match=r"missing\.yaml does not exist"):
        agreement_files([folder / "b.yaml", folder / "missing.yaml"])


def test_no_agreement_at_all_is_no_success(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"no agreement was found in .*folder\.yaml") as refused:
        agreement_files([folder / "folder.yaml"])
    assert "slabuilder new" in (refused.value.help or "")


def test_a_file_is_read_as_it_is(folder: Path) -> None:
    (folder / "b.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    assert file_bytes(folder / "b.yaml") == b"\xef\xbb\xbfa: 1\r\n"


def test_of_a_file_that_is_too_large_only_so_much_is_read_as_says_so(folder: Path) -> None:
    (folder / "b.yaml").write_bytes(b"a" * (MAX_BYTES + 1000))
    assert len(file_bytes(folder / "b.yaml")) == MAX_BYTES + 1


def test_a_folder_cannot_be_read_as_a_file(folder: Path) -> None:
    with pytest.raises(UnreadableError, match=r"folder\.yaml cannot be read: "):
        file_bytes(folder / "folder.yaml")


def test_the_project_is_the_nearest_one_above(folder: Path) -> None:
    assert project_file(folder / "sub") == folder / "slabuilder.yaml"
    (folder / "sub" / "slabuilder.yaml").write_text("", encoding="utf-8")
    assert project_file(folder / "sub") == folder / "sub" / "slabuilder.yaml"
