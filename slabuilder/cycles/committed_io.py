"""Whether files stand in git's last commit as they stand on disk. Asks git's plumbing, whose output is made for programs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from slabuilder.errors import UsageError


def not_committed(files: Sequence[Path]) -> list[Path]:
    """Those of `files` that the last commit does not hold as they are; a UsageError where there is no commit to ask.

    The bytes are compared, and not what git remembers of them: it can be told to overlook changes.
    """
    found = []
    for folder in dict.fromkeys(file.absolute().parent for file in files):
        here = [file for file in files if file.absolute().parent == folder]
        committed = _committed(folder)
        on_disk = _hashes(folder, [file.name for file in here])
        found += [file for file, hash in zip(here, on_disk, strict=True) if committed.get(file.name) != hash]
    return found


def _committed(folder: Path) -> dict[str, str]:
    """What the last commit has in `folder`: the hashes of files by their names."""
    listing = _git(folder, "ls-tree", "-z", "HEAD")
    entries = (entry.split("\t", 1) for entry in listing.split("\0") if entry)
    return {name: about.split()[2] for about, name in entries}


def _hashes(folder: Path, names: Sequence[str]) -> list[str]:
    """The hashes that git would give the files of these names, line ends turned as the repository wants it."""
    return [_git(folder, "hash-object", "--", name).strip() for name in names]


def _git(folder: Path, *words: str) -> str:
    untranslated = {**os.environ, "LC_ALL": "C"}  # noqa: TID251  # passed on, not read
    try:
        ran = subprocess.run(
            ["git", *words], cwd=folder, env=untranslated, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        raise UsageError("git is not installed, and what is signed has to be committed", "install git") from None
    if ran.returncode != 0:
        raise UsageError(*_refusal(folder, ran.stderr.strip()))
    return ran.stdout


def _refusal(folder: Path, said: str) -> tuple[str, str]:
    """What git's refusal means, and what to do about it."""
    if "dubious ownership" in said:
        help = f"if you trust it: git config --global --add safe.directory {folder}"
        return f"git does not read {folder}, because it belongs to somebody else", help
    if "not a git repository" in said:
        return f"{folder} is not under version control, and what is signed has to be committed", "git init"
    if "HEAD" in said:
        return f"nothing is committed yet in {folder}, and what is signed has to be", "git add, git commit"
    last = said.splitlines()[-1] if said else "without a word"
    return f"git failed in {folder}: {last}", "mend that, and try again"
