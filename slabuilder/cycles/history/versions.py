"""The versions of an agreement through its history: its texts, as far as each says something else than the one before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content_digest
from slabuilder.cycles.history.commits_io import Commit
from slabuilder.cycles.history.glance import Glance, glance
from slabuilder.cycles.history.history_io import History
from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.loading import load


@dataclass(frozen=True, slots=True)
class Version:
    """One text, and the commit that first had it, None where it is only on disk; `path` is the file's then,
    from the top of the repository.

    An older text may have errors in today's format: then there is no agreement, and `fault` is the first of them. `cut`
    says that the text may be older than its commit, because this clone lacks what came before.
    """

    commit: Commit | None
    path: str
    calls_itself: Glance
    agreement: Agreement | None
    fault: Diagnostic | None
    cut: bool


def versions(history: History, now: bytes) -> list[Version]:
    """The versions of the file of `history`, whose text on disk is `now`, newest first."""
    found = [_version(now, None, history.path, cut=False)]
    found += [_version(history.data(text), text.commit, text.path, cut=text.cut) for text in history.texts]
    # A text is known by the commit that first had it, and the text on disk by the one that has it already.
    return [list(group)[-1][1] for _, group in groupby(found, key=itemgetter(0))]


def _version(data: bytes, commit: Commit | None, path: str, *, cut: bool) -> tuple[str | bytes, Version]:
    loaded = load(data, path)
    agreement = loaded.agreement
    errors = (found for found in loaded.diagnostics if found.severity is Severity.ERROR)
    fault = next(errors, None) if agreement is None else None
    return what_it_says(agreement, data), Version(commit, path, glance(data), agreement, fault, cut)


def what_it_says(agreement: Agreement | None, data: bytes) -> str | bytes:
    """By what two texts are told apart: what they say, or where that cannot be read, their bytes."""
    return data if agreement is None else content_digest(agreement)
