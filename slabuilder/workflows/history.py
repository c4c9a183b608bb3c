"""7. What an agreement said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from slabuilder.agreement.content import content_digest
from slabuilder.cycles.history.earlier import EarlierText, previous
from slabuilder.cycles.history.glance import glance
from slabuilder.cycles.history.history_io import History, histories
from slabuilder.cycles.history.references_io import NotThereError, committed_texts
from slabuilder.cycles.history.revision_io import texts_below
from slabuilder.cycles.history.versions import Version, versions
from slabuilder.errors import UsageError
from slabuilder.loading.files_io import file_bytes
from slabuilder.workflows.filed import signed_agreements
from slabuilder.workflows.projects import shown, workplace

UNCOMMITTED = "uncommitted"
"""What people call the text as it is on disk."""

_SUFFIXES = {".yaml", ".yml", ".pdf"}
"""What a file's name may end with, and no cycle's or revision's does."""


def earlier(file: Path, current: Path) -> EarlierText:
    """The text that the agreement in `file` is compared with if nobody says which: the last one of the cycle before.

    In its first cycle, the last committed one that differs, and a note that says so. A UsageError says why git has none.
    """
    return previous(histories([file])[0], shown(file, current), file_bytes(file))


def earlier_or_new(files: Sequence[Path], current: Path) -> list[EarlierText | None]:
    """The same for each of `files`, much faster than one by one; None for one that is in no commit yet."""
    return [
        previous(history, shown(file, current), file_bytes(file)) if history.texts else None
        for history, file in zip(histories(files), files, strict=True)
    ]


def text_at(file: Path, reference: str, current: Path) -> EarlierText:
    """The text of the agreement in `file` that people mean by `reference`.

    That is a cycle (its last text), a cycle and version (`2026-Q3-v2`), a revision of git (`main`, `HEAD~3`), a file, a
    PDF that was made of one, or `uncommitted`: the file as it is on disk. A UsageError lists what there is, or says what
    is ambiguous.
    """
    return texts_at([file], reference, current)[0]


def texts_at(files: Sequence[Path], reference: str, current: Path) -> list[EarlierText]:
    """The same for each of `files`, much faster than one by one."""
    if reference == UNCOMMITTED:
        return [EarlierText(f"{shown(file, current)} as it is on disk", file_bytes(file)) for file in files]
    other = current / reference
    if other.is_file() and _means_a_file(files, reference, current):
        return [_in_file(other, current)] * len(files)
    return _committed(files, reference, current)


def texts_or_new(files: Sequence[Path], reference: str, current: Path) -> list[EarlierText | None]:
    """The same, but None for each of `files` that a revision of git does not have: it was added since."""
    try:
        return [*texts_at(files, reference, current)]
    except NotThereError:
        found = zip(histories(files), files, strict=True)
        return [_text_or_new(history, shown(file, current), reference) for history, file in found]


def _text_or_new(history: History, name: str, reference: str) -> EarlierText | None:
    try:
        return committed_texts([(history, name)], reference)[0]
    except NotThereError:
        return None


def taken_out(files: Sequence[Path], folder: Path, reference: str) -> list[str]:
    """The agreements below `folder` that a revision of git has and `files` no longer are, by path; renamed ones are not."""
    ids = {glance(file_bytes(file)).id for file in files}
    return [
        path for path, data in texts_below(folder, reference) if (id := glance(data).id) is not None and id not in ids
    ]


def _means_a_file(files: Sequence[Path], reference: str, current: Path) -> bool:
    """Whether `reference`, which a file is called, means that file; a UsageError if it may as well mean something else."""
    if "/" in reference or Path(reference).suffix in _SUFFIXES:
        return True
    try:
        _committed(files, reference, current)
    except UsageError:
        return True
    raise UsageError(f"{reference} is a file, and a version too", f"write ./{reference} for the file, or rename it")


def _committed(files: Sequence[Path], reference: str, current: Path) -> list[EarlierText]:
    return committed_texts(
        [(each, shown(file, current)) for each, file in zip(histories(files), files, strict=True)], reference
    )


@dataclass(frozen=True, slots=True)
class Log:
    """The versions of the agreement in the file that people know as `name`, newest first.

    `cut` says that there may be older ones, which this clone did not fetch; `signed` are the content digests of those that
    are filed with all their signatures.
    """

    name: str
    versions: list[Version]
    cut: bool
    signed: frozenset[str]

    def is_signed(self, version: Version) -> bool:
        """Whether everybody has signed `version`."""
        return version.agreement is not None and content_digest(version.agreement) in self.signed


def log(file: Path, current: Path) -> Log:
    """Every version that the agreement in `file` had; a UsageError where git cannot tell."""
    now, history = file_bytes(file), histories([file])[0]
    found = versions(history, now)
    ids = dict.fromkeys(version.agreement.id for version in found if version.agreement is not None)
    place = workplace(current, [file])
    signed = (content_digest(each) for id in ids for each in signed_agreements(place, id, current))
    return Log(shown(file, current), found, history.cut, frozenset(signed))


def _in_file(file: Path, current: Path) -> EarlierText:
    """The text in another file, or in a PDF that was made of one."""
    from slabuilder.signing.embedded import MOST_BYTES, embedded_source, is_pdf

    name, data = shown(file, current), file_bytes(file, MOST_BYTES)
    return EarlierText(name, embedded_source(data, name) if is_pdf(data) else data)
