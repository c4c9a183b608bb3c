"""Whether files stand in git's last commit as they stand on disk."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from slabuilder.cycles.history.git_io import Git


def not_committed(files: Sequence[Path]) -> list[Path]:
    """Those of `files` that the last commit does not hold as they are; a UsageError where there is no commit to ask.

    The bytes are compared, and not what git remembers of them: it can be told to overlook changes.
    """
    found = []
    for folder in dict.fromkeys(file.absolute().parent for file in files):
        git = Git(folder, "what is signed has to be committed")
        here = [file for file in files if file.absolute().parent == folder]
        committed = _committed(git)
        on_disk = _hashes(git, [file.name for file in here])
        found += [file for file, hash in zip(here, on_disk, strict=True) if committed.get(file.name) != hash]
    return found


def _committed(git: Git) -> dict[str, str]:
    """What the last commit has in the folder: the hashes of files by their names."""
    listing = os.fsdecode(git.says("ls-tree", "-z", "HEAD"))
    entries = (entry.split("\t", 1) for entry in listing.split("\0") if entry)
    return {name: about.split()[2] for about, name in entries}


def _hashes(git: Git, names: Sequence[str]) -> list[str]:
    """The hashes that git would give the files of these names, line ends turned as the repository wants it."""
    return [git.line("hash-object", "--", name) for name in names]
