"""One earlier text of an agreement, and which one is meant if nobody says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.cycles.history.commits_io import Commit
from slabuilder.cycles.history.glance import Glance, glance
from slabuilder.cycles.history.history_io import History
from slabuilder.cycles.history.lineage import CommittedText
from slabuilder.cycles.history.versions import what_it_says
from slabuilder.diagnostics.display import safe
from slabuilder.errors import UsageError
from slabuilder.loading import load


@dataclass(frozen=True, slots=True)
class EarlierText:
    """One text of an agreement, as bytes that may have faults.

    `name` is what people call it: `2026-Q3, version 1 (commit 1a2b3c4 of 2026-06-28)`. `commit` and `path` say where it
    stands in git, if it does; `note` what people have to know about why it is this one.
    """

    name: str
    data: bytes
    commit: Commit | None = None
    path: str | None = None
    note: str | None = None


def previous(history: History, name: str, now: bytes) -> EarlierText:
    """The last text of the cycle before the one of `now`, the text of the file that people know as `name`.

    In its first cycle, the last committed text that says something else. A UsageError where git has no earlier one.
    """
    found = _of_earlier_cycle(history, now)
    if found is not None:
        return committed(history, found)
    if history.cut:
        raise cut_off(name)
    if not history.texts:
        raise UsageError(f"{name} is in no commit yet, so there is no earlier text of it", "git add, git commit")
    note = f"{name} is in its first cycle: this is the last committed text of the same cycle that differs"
    for text in history.texts:
        if _differs(history, text, now):
            return committed(history, text, note)
    note = f"{name} is in its first cycle, and nothing else was ever committed"
    return committed(history, history.texts[0], note)


def committed(history: History, text: CommittedText, note: str | None = None) -> EarlierText:
    """One of the texts of `history`, with its bytes."""
    data = history.data(text)
    name = called(history.glance(text), f"commit {text.commit.short} of {text.commit.committed:%Y-%m-%d}", text.path)
    return EarlierText(name, data, text.commit, text.path, note)


def called(glance: Glance, where: str, path: str) -> str:
    """What people call a text that is found at `where`."""
    if glance.cycle is None:
        return safe(f"{path} ({where})")
    version = "" if glance.number is None else f", version {glance.number}"
    return safe(f"{glance.cycle}{version} ({where})")


def cut_off(name: str) -> UsageError:
    """What to say where the text may lie in what this clone did not fetch."""
    help = "git fetch --unshallow; in CI, check out with fetch-depth: 0"
    return UsageError(f"the history of {name} is cut off: this clone has only the last commits", help)


def _of_earlier_cycle(history: History, now: bytes) -> CommittedText | None:
    """The last text of a cycle that began before; where a text tells no day, its place in the history decides alone."""
    on_disk = glance(now)
    for text, other in _last_of_other_cycles(history, on_disk.cycle):
        if on_disk.begins is None or other.begins is None or other.begins < on_disk.begins:
            return text
    return None


def _last_of_other_cycles(history: History, cycle: str | None) -> Iterator[tuple[CommittedText, Glance]]:
    """The last text of each cycle but this one, the latest first."""
    passed = {cycle, None}
    for text in history.texts:
        other = history.glance(text)
        if other.cycle not in passed:
            passed.add(other.cycle)
            yield text, other


def _differs(history: History, text: CommittedText, now: bytes) -> bool:
    then = history.data(text)
    return then != now and _says(then) != _says(now)


def _says(data: bytes) -> str | bytes:
    return what_it_says(load(data, "").agreement, data)
