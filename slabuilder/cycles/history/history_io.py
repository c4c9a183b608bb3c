"""The texts that files had through the history of their repository: which there are, and the bytes of each."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from slabuilder.cycles.history.commits_io import Past, past
from slabuilder.cycles.history.git_io import Git
from slabuilder.cycles.history.glance import Glance, glance
from slabuilder.cycles.history.lineage import CommittedText, lineage
from slabuilder.loading.files_io import file_bytes
from slabuilder.source.limits import MAX_BYTES

_WANTED = "earlier texts of an agreement are found in git"


@dataclass(frozen=True, slots=True)
class History:
    """Every text that one file had in a commit, newest first; `path` is the file's from the top of the repository."""

    git: Git = field(repr=False)
    path: str
    texts: tuple[CommittedText, ...]
    contents: Mapping[str, bytes] = field(repr=False)
    """The bytes of each text, by its blob."""

    @property
    def cut(self) -> bool:
        """Whether there may be more, which this clone did not fetch."""
        return any(text.cut for text in self.texts)

    def data(self, text: CommittedText) -> bytes:
        """The bytes of one of the texts."""
        return self.contents[text.blob]

    def glance(self, text: CommittedText) -> Glance:
        """What one of the texts calls itself."""
        return glance(self.data(text))

    def blob(self, id: str) -> bytes:
        """The bytes of any text in the repository."""
        if id in self.contents:
            return self.contents[id]
        [data] = self.git.objects([id], MAX_BYTES + 1)
        return data


def histories(files: Sequence[Path]) -> list[History]:
    """The history of each of `files`; each repository is gone through once. A UsageError where git cannot tell it."""
    real = [file.resolve() for file in files]
    folders = {folder: _place(folder) for folder in dict.fromkeys(file.parent for file in real)}
    places = [(folders[file.parent][0], folders[file.parent][1] + file.name) for file in real]
    found: dict[tuple[Path, str], History] = {}
    for top in dict.fromkeys(top for top, _ in places):
        git, paths = Git(top, _WANTED), [path for other, path in places if other == top]
        before = past(git, paths)
        lines = {path: lineage(before, path) or _moved(before, top, path) for path in paths}
        blobs = sorted({text.blob for texts in lines.values() for text in texts})
        contents = dict(zip(blobs, git.objects(blobs, MAX_BYTES + 1), strict=True))
        found |= {(top, path): History(git, path, texts, contents) for path, texts in lines.items()}
    return [found[place] for place in places]


def _moved(before: Past, top: Path, path: str) -> tuple[CommittedText, ...]:
    """The texts of a file that no commit knows: those that the agreement of the same id had in a file that is gone."""
    id = glance(file_bytes(top / path)).id
    names = os.fsdecode(before.git.says("ls-tree", "-r", "-z", "--name-only", before.head)).split("\0")
    for name in names:
        if id is not None and name.endswith((".yaml", ".yml")) and not os.path.lexists(top / name):
            texts = lineage(before, name)
            blobs = [text.blob for text in texts[:1]]
            if [glance(data).id for data in before.git.objects(blobs, MAX_BYTES + 1)] == [id]:
                return texts
    return ()


def _place(folder: Path) -> tuple[Path, str]:
    """The top of the repository that `folder` lies in, and its path from there, which ends with a slash or is empty."""
    git = Git(folder, _WANTED)
    return Path(git.line("rev-parse", "--show-toplevel")), git.line("rev-parse", "--show-prefix")
