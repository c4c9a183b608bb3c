"""The way of one text back through the commits of a repository.

At a merge, a text that one parent already had comes from that parent; one that none had comes from all of them, and what
the first parent (the branch that was merged into) had is the later. So the order depends on no clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.cycles.history.commits_io import Commit, Past, Step


@dataclass(frozen=True, slots=True)
class CommittedText:
    """A text that a commit made, and the path of its file then; `cut` if it may be older, because history is cut off there."""

    commit: Commit
    path: str
    blob: str
    cut: bool


def lineage(past: Past, path: str) -> tuple[CommittedText, ...]:
    """Every text that the file at `path` had, newest first; renames are followed. Nothing if git does not know the file."""
    found: list[CommittedText] = []
    seen: set[tuple[str, str]] = set()
    stack: list[tuple[Step, str] | CommittedText] = [(past.steps[past.head], path)]
    while stack:
        next = stack.pop()
        if isinstance(next, CommittedText):
            found.append(next)
            continue
        step, path = past.before(*next)
        if (step.id, path) not in seen:
            seen.add((step.id, path))
            if (text := _text(step, path)) is not None:
                stack.append(text)  # found once all that is older is
            stack += [(past.steps[parent], was_at) for parent, was_at in _earlier(step, path)]
    return tuple(reversed(found))


def _text(step: Step, path: str) -> CommittedText | None:
    """The text that this commit made: one that no parent had."""
    if not step.files or not all(path in files for files in step.files):
        return None
    blob = step.files[0][path].blob
    return None if blob is None else CommittedText(step.commit, path, blob, step.cut)


def _earlier(step: Step, path: str) -> Iterator[tuple[str, str]]:
    """Where the text stood before, the oldest side last in the list."""
    before = list(zip(step.parents, step.files, strict=False))
    for parent, files in before:
        if path not in files:
            yield parent, path
            return
    for parent, files in before:
        was_at = files[path].was_at
        yield parent, path if was_at is None else was_at
