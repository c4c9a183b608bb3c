"""Asks git, by its plumbing, whose output is made for programs; says what a refusal means, and what to do about it.

The repository is the one that the asked folder lies in, whatever hooks have put into the environment. Nothing is asked
that would run a program of the repository's choice, or fetch from another machine.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from slabuilder.errors import UsageError

_OF_ANOTHER_REPOSITORY = {
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE",
}  # fmt: skip
_SETTINGS = ("core.quotePath=false", "core.fsmonitor=false", f"core.hooksPath={os.devnull}", "diff.renameLimit=2000")
_ASKED = ["git", "--no-pager", "--no-replace-objects", *(word for each in _SETTINGS for word in ("-c", each))]


@dataclass(frozen=True, slots=True)
class Git:
    """The git of the repository that `folder` lies in; `wanted` ends the sentence that says why it is asked at all."""

    folder: Path
    wanted: str

    def says(self, *words: str, input: bytes = b"") -> bytes:
        """What git prints when it is asked `words`; a UsageError if it refuses."""
        ran = self._run(words, input)
        if ran.returncode != 0:
            raise self.refusal(ran.stderr)
        return ran.stdout

    def line(self, *words: str) -> str:
        """The one line that git prints."""
        return os.fsdecode(self.says(*words)).removesuffix("\n")

    def answer(self, *words: str) -> str | None:
        """The one line that git prints; None where it refuses, which is an answer too."""
        ran = self._run(words, b"")
        return os.fsdecode(ran.stdout).removesuffix("\n") if ran.returncode == 0 else None

    def objects(self, ids: Sequence[str], most: int) -> Iterator[bytes]:
        """The bytes of the objects of these ids, in their order, of each at most so many."""
        with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as errors:  # a pipe would be full too soon
            asked.write("".join(f"{id}\n" for id in ids).encode())
            asked.seek(0)
            command = [*_ASKED, "cat-file", "--batch", "--buffer"]
            running = subprocess.Popen(
                command, cwd=self.folder, env=_environment(), stdin=asked, stdout=subprocess.PIPE, stderr=errors
            )
            with running:
                assert running.stdout is not None
                for _ in ids:
                    data = _object(running.stdout, most)
                    if data is None:
                        errors.seek(0)
                        raise self.refusal(errors.read() or b"missing object")
                    yield data

    def refusal(self, said: bytes) -> UsageError:
        """What git's refusal means, and what to do about it."""
        return UsageError(*_refusal(self, os.fsdecode(said).strip()))

    def _run(self, words: Sequence[str], input: bytes) -> subprocess.CompletedProcess[bytes]:
        command = [*_ASKED, *words]
        try:
            return subprocess.run(
                command, cwd=self.folder, env=_environment(), input=input, capture_output=True, check=False
            )
        except FileNotFoundError:
            raise UsageError(f"git is not installed, and {self.wanted}", "install git") from None


def _environment() -> dict[str, str]:
    """What git is told besides its words: no other repository, no translation, no question, nothing from elsewhere."""
    passed_on = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REPOSITORY}  # noqa: TID251
    return passed_on | {
        "LC_ALL": "C",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }


def _object(said: IO[bytes], most: int) -> bytes | None:
    """The next object of an answer of `cat-file --batch`."""
    head = said.readline().split()
    if len(head) != 3:  # missing, or git broke off and says why on its other stream
        return None
    left = int(head[2])
    data = said.read(min(left, most))
    left += 1 - len(data)  # a line ends behind it
    while left > 0 and (skipped := said.read(min(left, 1 << 20))):
        left -= len(skipped)
    return data


def _refusal(git: Git, said: str) -> tuple[str, str]:
    folder = git.folder
    if "dubious ownership" in said:
        top = match[1] if (match := re.search(r"repository at '(.+)'", said)) else str(folder)
        help = f"if you trust it: git config --global --add safe.directory {shlex.quote(top)}"
        return f"git does not read {folder}, because it belongs to somebody else", help
    if "not a git repository" in said:
        return f"{folder} is not under version control, and {git.wanted}", "git init"
    if "promisor" in said or "transport" in said or "unable to read" in said or "missing object" in said:
        help = "fetch them: git fetch --refetch --no-filter"
        return f"the clone that {folder} is in was made without earlier texts, and {git.wanted}", help
    if "object name HEAD" in said or "Needed a single revision" in said:
        return f"nothing is committed yet in {folder}, and {git.wanted}", "git add, git commit"
    last = said.splitlines()[-1] if said else "without a word"
    return f"git failed in {folder}: {last}", "mend that, and try again"
