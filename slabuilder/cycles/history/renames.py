"""Which file of a commit is which of the commit before: an agreement keeps its id when its file gets another name.

Git goes by how much of the text stayed. That mistakes a new agreement, copied from one that ended, for the old one, and
does not know an agreement again that was moved and rewritten for a new cycle. It decides where a text says no id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class FileChange:
    """What became of one file: its text `blob` now, None where it is gone; where and what it was, None where it is new."""

    blob: str | None
    was_at: str | None
    was: str | None


Files = Mapping[str, FileChange]
"""What a commit did to files, by their paths from the top of the repository."""


def to_pair(files: Files) -> Iterator[str]:
    """The texts whose ids decide which file is which."""
    new, gone = _new(files), _gone(files)
    if new and gone:
        yield from (change.blob for change in new.values() if change.blob)
        yield from gone.values()


def paired(files: Files, ids: Mapping[str, str | None]) -> Files:
    """`files`, where each that is new in its place comes from the one that is gone and has the same id."""
    new, gone = _new(files), _gone(files)
    if not new or not gone:
        return files
    return {**files, **{path: _from(change, gone, ids) for path, change in new.items()}}


def _new(files: Files) -> dict[str, FileChange]:
    return {path: change for path, change in files.items() if change.blob and change.was_at != path}


def _gone(files: Files) -> dict[str, str]:
    """The files that are no longer in their places, and their texts."""
    return {path: change.was for path, change in files.items() if change.blob is None and change.was}


def _from(change: FileChange, gone: Mapping[str, str], ids: Mapping[str, str | None]) -> FileChange:
    assert change.blob is not None
    id = ids[change.blob]
    if change.was_at is not None and (id is None or ids[gone[change.was_at]] in {id, None}):
        return change
    same = [path for path, text in gone.items() if id is not None and ids[text] == id]
    return replace(change, was_at=same[0], was=gone[same[0]]) if same else FileChange(change.blob, None, None)
