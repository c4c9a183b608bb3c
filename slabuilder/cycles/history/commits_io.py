"""What each commit changed in the YAML files of a repository, read in one pass over its whole history."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

from slabuilder.cycles.history.git_io import Git
from slabuilder.cycles.history.glance import glance
from slabuilder.cycles.history.renames import FileChange, Files, paired, to_pair
from slabuilder.source.limits import MAX_BYTES

_DAY = 24 * 60
_LINKS = {"120000", "160000"}
"""The modes of symbolic links and submodules, which are no texts."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: when it was made, and when its author wrote it, each with the zone of whoever did."""

    id: str
    committed: datetime
    authored: datetime

    @property
    def short(self) -> str:
        """What people call it."""
        return self.id[:7]


@dataclass(frozen=True, slots=True)
class Step:
    """A commit, and what it did to files, seen from each of its parents."""

    id: str
    dates: str
    parents: tuple[str, ...]
    files: tuple[Files, ...]
    cut: bool

    @property
    def commit(self) -> Commit:
        """The commit; few of thousands are ever looked at, and so the dates wait until then."""
        return Commit(self.id, *map(_moment, self.dates.split("\t")))


@dataclass(frozen=True, slots=True)
class Past:
    """Every commit before and at `head`, by id, and what it did to YAML files."""

    git: Git = field(repr=False)
    head: str
    steps: Mapping[str, Step] = field(repr=False)

    def before(self, step: Step, path: str) -> tuple[Step, str]:
        """The first step, from `step` on back, at which the file at `path` changed, or more than one line goes on."""
        while len(step.parents) == 1 and path not in step.files[0]:
            step = self.steps[step.parents[0]]
        return step, path


def past(git: Git, paths: Sequence[str]) -> Past:
    """The history of `git`'s repository up to the last commit, for all YAML files and those at `paths`.

    Where history was cut off (a shallow clone), the step there says so, and takes every file for new.
    """
    others = [path for path in paths if not path.endswith((".yaml", ".yml"))]
    files = ["--", ":(top)*.yaml", ":(top)*.yml", *(f":(top,literal){path}" for path in others)]
    head = git.line("rev-parse", "--verify", "HEAD")
    commits = list(_listed(git, head))
    changes = _changes(git, [(id, parents) for id, parents, _ in commits], files)
    ids = _ids(git, {blob for sides in changes.values() for side in sides for blob in to_pair(side)})
    cut = _cut(git)
    steps = {
        id: Step(id, dates, parents, tuple(paired(side, ids) for side in changes[id]), id in cut)
        for id, parents, dates in commits
    }
    return Past(git, head, steps)


def commit_at(git: Git, revision: str) -> Commit | None:
    """The commit that `revision` names; None if there is none of that name."""
    id = git.answer("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if id is None:
        return None
    [(id, _, dates)] = _listed(git, "--no-walk", id)
    return Commit(id, *map(_moment, dates.split("\t")))


def _listed(git: Git, *words: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Each commit that `words` ask for, its parents, and its two dates."""
    asked = ("rev-list", "--encoding=UTF-8", "--date=raw", "--parents", "--format=%cd%x09%ad", *words)
    lines = iter(git.says(*asked).decode("ascii").splitlines())
    for head, dates in zip(lines, lines, strict=True):
        _, id, *parents = head.split()
        yield id, tuple(parents), dates


def _moment(raw: str) -> datetime:
    """A moment as git writes it: seconds since 1970, and the zone, as `1790000000 +0200`.

    Git keeps whatever a program wrote: a zone that cannot be is taken for UTC, and a time beyond all years for none.
    """
    seconds, zone = raw.split()
    minutes = int(zone[1:3]) * 60 + int(zone[3:5])
    if minutes >= _DAY:
        minutes = 0
    away = timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))
    try:
        return datetime.fromtimestamp(int(seconds), away)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, away)


def _ids(git: Git, blobs: Set[str]) -> dict[str, str | None]:
    """The agreement's id that each text says."""
    asked = sorted(blobs)
    return {blob: glance(data).id for blob, data in zip(asked, git.objects(asked, MAX_BYTES + 1), strict=True)}


def _changes(
    git: Git, commits: Sequence[tuple[str, tuple[str, ...]]], files: Sequence[str]
) -> dict[str, tuple[Files, ...]]:
    """What each commit changed, against each of its parents, or against nothing."""
    pairs = [(id, parent) for id, parents in commits for parent in parents or ("",)]
    asked = ("diff-tree", "--stdin", "--always", "--root", "-r", "-M", "--raw", "--no-abbrev", "-z", "-m")
    input = "".join(f"{id} {parent}".rstrip() + "\n" for id, parent in pairs).encode()
    words = iter(git.says(*asked, *files, input=input).split(b"\0"))
    found: defaultdict[str, list[Files]] = defaultdict(list)
    changes: dict[str, FileChange] = {}
    for word in words:
        if word.startswith(b":"):
            changes |= _change(word.decode("ascii").lstrip(":").split(), words)
        elif word:
            changes = {}
            found[word.decode("ascii")].append(changes)
    return {id: tuple(changes) for id, changes in found.items()}


def _change(about: Sequence[str], words: Iterable[bytes]) -> dict[str, FileChange]:
    """One file's change: modes and texts before and after, and what kind; its path, or two of them, come next."""
    mode_before, mode, before, after, kind = about
    names = iter(words)
    path = os.fsdecode(next(names))
    was = None if mode_before in _LINKS or not before.strip("0") else before
    if kind[0] == "D" or mode in _LINKS:
        return {path: FileChange(None, path, was)}
    if kind[0] == "R":
        new = os.fsdecode(next(names))
        return {path: FileChange(None, path, was), new: FileChange(after, path, was)}
    return {path: FileChange(after, path if was else None, was)}


def _cut(git: Git) -> frozenset[str]:
    """The commits whose parents were not fetched."""
    if git.line("rev-parse", "--is-shallow-repository") != "true":
        return frozenset()
    file = Path(git.folder, git.line("rev-parse", "--git-path", "shallow"))
    return frozenset(file.read_text(encoding="ascii").split())
