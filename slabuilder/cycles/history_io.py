"""The texts that files had through the history of their repository: which there are, and the bytes of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from slabuilder.cycles.commits_io import Past, past
from slabuilder.cycles.git_io import Git
from slabuilder.cycles.glance import Glance, glance
from slabuilder.cycles.lineage import CommittedText, lineage
from slabuilder.source.limits import MAX_BYTES

_WANTED = "earlier texts of an agreement are found in git"


@dataclass(frozen=True, slots=True)
class History:
    """Every text that one file had in a commit, newest first, and what each calls itself, by its blob.

    `path` is the file's from the top of the repository.
    """

    git: Git = field(repr=False)
    path: str
    texts: tuple[CommittedText, ...]
    glances: Mapping[str, Glance] = field(repr=False)

    @property
    def cut(self) -> bool:
        """Whether there may be more, which this clone did not fetch."""
        return any(text.cut for text in self.texts)

    def glance(self, text: CommittedText) -> Glance:
        """What one of the texts calls itself."""
        return self.glances[text.blob]

    def data(self, texts: Iterable[CommittedText]) -> list[bytes]:
        """The bytes of some of the texts."""
        blobs = [text.blob for text in texts]
        return list(self.git.objects(blobs, MAX_BYTES + 1))

    def blob(self, id: str) -> bytes:
        """The bytes of any text in the repository."""
        [data] = self.git.objects([id], MAX_BYTES + 1)
        return data


def histories(files: Sequence[Path]) -> list[History]:
    """The history of each of `files`; each repository is gone through once. A UsageError where git cannot tell it."""
    places = [_place(file) for file in files]
    pasts: dict[Path, Past] = {}
    for top in dict.fromkeys(top for top, _ in places):
        pasts[top] = past(Git(top, _WANTED), [path for other, path in places if other == top])
    lines = [(pasts[top].git, path, lineage(pasts[top], path)) for top, path in places]
    glances: dict[str, Glance] = {}
    for git in (each.git for each in pasts.values()):
        blobs = list(dict.fromkeys(text.blob for other, _, texts in lines if other is git for text in texts))
        for blob, data in zip(blobs, git.objects(blobs, MAX_BYTES + 1), strict=True):
            glances[blob] = glance(data)
    return [History(git, path, texts, glances) for git, path, texts in lines]


def _place(file: Path) -> tuple[Path, str]:
    """The top of the repository that `file` lies in, and its path from there."""
    real = file.resolve()
    git = Git(real.parent, _WANTED)
    top = git.line("rev-parse", "--show-toplevel")
    return Path(top), git.line("rev-parse", "--show-prefix") + real.name
