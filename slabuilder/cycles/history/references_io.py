"""Which text of an agreement a word means: a cycle, a cycle and version, or a revision of git."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from slabuilder.cycles.history.commits_io import Commit, commit_at
from slabuilder.cycles.history.earlier import EarlierText, called, committed, cut_off
from slabuilder.cycles.history.glance import glance
from slabuilder.cycles.history.history_io import History
from slabuilder.cycles.history.lineage import CommittedText
from slabuilder.diagnostics.display import safe
from slabuilder.diagnostics.nearest import nearest
from slabuilder.errors import UsageError

CYCLE = "cycle:"
"""What may stand before a cycle, where something else has the same name."""


class NotThereError(UsageError):
    """A revision of git has no such file."""


_ABBREVIATED = re.compile(r"[0-9a-f]{4,39}")


def committed_texts(histories: Sequence[tuple[History, str]], reference: str) -> list[EarlierText]:
    """The text that `reference` means of each file, whose history stands with the name that people know it by.

    A UsageError lists what there is, or says what is ambiguous.
    """
    repositories = {history.git for history, _ in histories}
    commits = {git: None if reference.startswith(CYCLE) else commit_at(git, reference) for git in repositories}
    return [_text(history, name, reference, commits[history.git]) for history, name in histories]


def _text(history: History, name: str, reference: str, commit: Commit | None) -> EarlierText:
    """The text of one file, where `commit` has the name `reference`."""
    of_cycle = _of_cycle(history, reference.removeprefix(CYCLE))
    at_commit = None if commit is None else _at_commit(history, reference, commit)
    if of_cycle is None and at_commit is None:
        raise _unknown(history, name, reference, commit)
    if of_cycle is None:
        assert at_commit is not None
        return at_commit
    if at_commit is not None and at_commit.data != history.data(of_cycle) and not _ABBREVIATED.fullmatch(reference):
        help = f"write {CYCLE}{reference}, or {_full_name(history, reference)}"
        raise UsageError(f"{reference} is a cycle and a revision of git", help)
    return committed(history, of_cycle)


def _of_cycle(history: History, word: str) -> CommittedText | None:
    """The last text of the cycle `word`, or of the version that is called so."""
    for text in history.texts:
        if history.glance(text).cycle == word:
            return text
    for text in history.texts:
        if history.glance(text).label == word:
            return text
    return None


def _at_commit(history: History, revision: str, commit: Commit) -> EarlierText | None:
    """The file's text in the commit `revision`, under the newest of its names that this has; None if it has none."""
    for path in dict.fromkeys((history.path, *(text.path for text in history.texts))):
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


def _unknown(history: History, name: str, reference: str, commit: Commit | None) -> UsageError:
    """Why there is no such text, and what there is instead."""
    there = _what_there_is(history)
    if commit is not None:
        return NotThereError(f"{reference} has no {name}, under none of the names that it has had", there)
    if history.cut:
        return cut_off(name)
    close = nearest(reference, _words(history))
    if commit_at(history.git, f"origin/{reference}") is not None:
        close = f"origin/{reference}"
    return UsageError(f"there is no {reference} of {name}", f"did you mean {close}? {there}" if close else there)


def _what_there_is(history: History) -> str:
    words = list(_words(history))
    if not words:
        return "it is in no commit yet; write uncommitted, a file, or a revision of git"
    return f"there are {', '.join(words)}; a revision of git, a file and a PDF are understood too"


def _words(history: History) -> Iterator[str]:
    """The versions that can be asked for, the latest first."""
    yield from dict.fromkeys(safe(label) for text in history.texts if (label := history.glance(text).label))
