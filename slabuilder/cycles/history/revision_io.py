"""The texts that a revision of git has in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from slabuilder.cycles.history.commits_io import commit_at
from slabuilder.cycles.history.git_io import Git
from slabuilder.source.limits import MAX_BYTES


def texts_below(folder: Path, reference: str) -> Iterator[tuple[str, bytes]]:
    """The YAML files below `folder` in the revision `reference`, by path; none where it is no revision of git."""
    git = Git(folder, "earlier agreements are found in git")
    commit = commit_at(git, reference)
    if commit is None:
        return
    listed = git.says("ls-tree", "-r", "-z", commit.id, "--", ".").split(b"\0")
    found = [line.split(b"\t", 1) for line in listed if line.endswith((b".yaml", b".yml"))]
    blobs = [about.split()[2].decode() for about, _ in found]
    for (_, path), data in zip(found, git.objects(blobs, MAX_BYTES + 1), strict=True):
        yield path.decode("utf-8", "replace"), data
