"""8. Two versions of an agreement, compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.condition_relation import Relate, relation_of_groups
from slabuilder.cycles.changes.diff import Diff, diff
from slabuilder.cycles.history.earlier import EarlierText
from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.workflows.history import earlier_or_new, texts_at, texts_or_new
from slabuilder.workflows.projects import shown

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.diagnostics import Diagnostic
    from slabuilder.source import Document


@dataclass(frozen=True, slots=True)
class Difference:
    """What came of a comparison: the difference, or else why there is none, as diagnostics of `texts`.

    `name` is the file's as people see it, `before` and `after` are what people call the two versions; `document` is the
    text of the later one; `new` is an agreement that the earlier one has not; `notes` say what people have to know about the choice of the earlier one.
    """

    name: str
    before: str
    after: str
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    document: Document | None = None
    diff: Diff | None = None
    new: Agreement | None = None
    notes: tuple[str, ...] = field(default=())


def differences(
    files: Sequence[Path], before: str | None, after: str | None, current: Path, relate: Relate = relation_of_groups
) -> list[Difference]:
    """What differs in each of `files` between the versions that people call `before` and `after`.

    Without them, the previous cycle and the file as it is on disk. `relate` compares the leads of changed conditions. A
    UsageError where there is no such version.
    """
    pairs = zip(files, version_pairs(files, before, after, current), strict=True)
    return [
        _added(shown(file, current), before or "the last commit", new)
        if old is None
        else difference(shown(file, current), old, new, relate)
        for file, (old, new) in pairs
    ]


def _added(name: str, before: str, after: EarlierText) -> Difference:
    """An agreement that was not there before."""
    loaded = load(after.data, after.name)
    texts = {after.name: loaded.text}
    return Difference(name, before, after.name, loaded.diagnostics, texts, loaded.document, new=loaded.agreement)


def version_pairs(
    files: Sequence[Path], before: str | None, after: str | None, current: Path
) -> list[tuple[EarlierText | None, EarlierText]]:
    """The earlier and the later text of each of `files`, as `differences` compares them; no earlier one of a new file."""
    later = [_on_disk(file, current) for file in files] if after is None else texts_at(files, after, current)
    earlier = earlier_or_new(files, current) if before is None else texts_or_new(files, before, current)
    return [*zip(earlier, later, strict=True)]


def _on_disk(file: Path, current: Path) -> EarlierText:
    return EarlierText(shown(file, current), file_bytes(file))


def difference(name: str, before: EarlierText, after: EarlierText, relate: Relate = relation_of_groups) -> Difference:
    """What differs between two texts of the agreement in the file `name`; neither may have errors."""
    old, new = load(before.data, before.name), load(after.data, after.name)
    texts, diagnostics = {before.name: old.text, after.name: new.text}, (*old.diagnostics, *new.diagnostics)
    notes = tuple(text.note for text in (before, after) if text.note is not None)
    if old.agreement is None or new.agreement is None:
        return Difference(name, before.name, after.name, diagnostics, texts, notes=notes)
    found = diff(Compared(old.agreement, new.agreement, relate))
    return Difference(name, before.name, after.name, diagnostics, texts, new.document, found, notes=notes)
