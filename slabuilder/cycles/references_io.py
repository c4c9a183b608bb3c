"""Which text of an agreement a word means: a cycle, a cycle and version, or a revision of git."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slabuilder.cycles.commits_io import Commit, commit_at
from slabuilder.cycles.earlier import EarlierText, called, committed, cut_off
from slabuilder.cycles.glance import glance
from slabuilder.cycles.history_io import History
from slabuilder.cycles.lineage import CommittedText
from slabuilder.diagnostics.nearest import nearest
from slabuilder.errors import UsageError

CYCLE = "cycle:"
"""What may stand before a cycle, where something else has the same name."""

_ABBREVIATED = re.compile(r"[0-9a-f]{4,39}")


def committed_text(history: History, name: str, reference: str) -> EarlierText:
    """The text that `reference` means of the file that people know as `name`; a UsageError that lists what there is."""
    found = _of_cycle(history, reference.removeprefix(CYCLE))
    commit = None if reference.startswith(CYCLE) else commit_at(history.git, reference)
    if found is not None and commit is not None and not _ABBREVIATED.fullmatch(reference):
        other = _at_revision(history, reference, commit)
        if other is None or other.data != history.data(found):
            help = f"write {CYCLE}{reference}, or {_full_name(history, reference)}"
            raise UsageError(f"{reference} is a cycle and a revision of git", help)
    if found is not None:
        return committed(history, found)
    if commit is None:
        raise _unknown(history, name, reference)
    at = _at_revision(history, reference, commit)
    if at is None:
        raise UsageError(f"{reference} has no {name}, under none of the names that it has had", _what_there_is(history))
    return at


def _of_cycle(history: History, word: str) -> CommittedText | None:
    """The last text of the cycle `word`, or of the version that is called so."""
    for text in history.texts:
        if history.glance(text).cycle == word:
            return text
    for text in history.texts:
        if history.glance(text).label == word:
            return text
    return None


def _at_revision(history: History, revision: str, commit: Commit) -> EarlierText | None:
    """The file's text in a commit, under the newest of its names that the commit has; None if it has none."""
    for path in dict.fromkeys(text.path for text in history.texts):
        blob = history.git.answer("rev-parse", "--verify", "--quiet", f"{commit.id}:{path}")
        if blob is not None:
            data = history.blob(blob)
            where = f"commit {commit.short} of {commit.committed:%Y-%m-%d}"
            named = where if commit.id.startswith(revision) else f"{revision}, {where}"
            return EarlierText(called(glance(data), named, path), data, commit, path)
    return None


def _full_name(history: History, reference: str) -> str:
    """The name of a branch or tag that nothing else has."""
    return history.git.answer("rev-parse", "--symbolic-full-name", reference) or reference


def _unknown(history: History, name: str, reference: str) -> UsageError:
    if history.cut:
        return cut_off(name)
    words = list(_words(history))
    close = nearest(reference, words)
    there = _what_there_is(history)
    return UsageError(f"there is no {reference} of {name}", f"did you mean {close}? {there}" if close else there)


def _what_there_is(history: History) -> str:
    words = list(_words(history))
    if not words:
        return "it is in no commit yet; write uncommitted, a file, or a revision of git"
    return f"there are {', '.join(words)}; a revision of git, a file and a PDF are understood too"


def _words(history: History) -> Iterator[str]:
    """The versions that can be asked for, the latest first."""
    yield from dict.fromkeys(label for text in history.texts if (label := history.glance(text).label))
