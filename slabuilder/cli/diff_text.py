"""A difference as text for a terminal, 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cli.targets_table import columns
from slabuilder.cycles.attribution.attribution import LABELS, MovedTarget
from slabuilder.cycles.attribution.inputs import input_name
from slabuilder.cycles.changes.change import BOTH
from slabuilder.cycles.changes.diff import Diff
from slabuilder.cycles.changes.headline import bare, headline, signed, unit_word
from slabuilder.cycles.changes.items import path_at
from slabuilder.cycles.changes.judged_changes import Change
from slabuilder.diagnostics.display import wrap
from slabuilder.language import Language
from slabuilder.source import Document

_WIDTH = 80


def diff_text(diff: Diff, document: Document, language: Language) -> str:
    """`diff`, whose later version stands in `document`: the headline, the targets, then each change with its line."""
    changes = [change for change in diff.changes if change.judgement.material]
    words = [change for change in diff.changes if not change.judgement.material]
    sections = [
        wrap(headline(diff, language), _WIDTH, ""),
        _targets(diff, language),
        _changes(changes, diff, document),
        _words(words, diff, document),
    ]
    return "\n\n".join("\n".join(lines) for section in sections if (lines := list(section)))


def _targets(diff: Diff, language: Language) -> Iterator[str]:
    if diff.targets:
        yield "Targets"
        yield from columns([row for target in diff.targets for row in _target(target, diff, language)])


def _target(target: MovedTarget, diff: Diff, language: Language) -> Iterator[tuple[str, ...]]:
    """The row of a target, what it counts beside its name, and a row for each input that moved it."""
    label, unit = language.phrase(LABELS[target.id]), unit_word(target, diff, language)
    old, new = (bare(value, target, language) for value in (target.old_shown, target.new_shown))
    moved = signed(target.new_shown - target.old_shown, target, language)
    yield f"{label} ({unit})" if unit else label, old, "→", new, moved
    for part in target.parts:
        name = input_name(part.input, diff.compared.after, language)
        yield f"  {name}", "", "", "", signed(part.shown, target, language)


def _changes(changes: Iterable[Change], diff: Diff, document: Document) -> Iterator[str]:
    lines = [line for change in changes for line in _change(change, diff, document)]
    if lines:
        yield f"{'Changes':9}{'Marketing':11}Sales"
        yield from lines


def _change(change: Change, diff: Diff, document: Document) -> Iterator[str]:
    duties = [_duty(change, side) for side in BOTH]
    head = f"{change.code:9}{duties[0]:11}{duties[1]:11}"
    first, *rest = wrap(change.judgement.says, _WIDTH - len(head), "")
    yield head + first
    yield from (" " * len(head) + line for line in [*rest, _line(change, diff, document)])


def _duty(change: Change, side: Owner) -> str:
    judgement = change.judgement
    kinds = {"heavier": judgement.heavier_for, "lighter": judgement.lighter_for, "different": judgement.different_for}
    return next((word for word, sides in kinds.items() if side in sides), "")


def _line(change: Change, diff: Diff, document: Document) -> str:
    """Where the change stands in the later version; what is gone, where it stood."""
    path = path_at(diff.compared.after, change.fact.way)
    while path and (span := document.key_span(path) or document.span(path)) is None:
        path = path[:-1]
    return f"{document.name}:{span.start.line}" if path and span else document.name


def _words(changes: Iterable[Change], diff: Diff, document: Document) -> Iterator[str]:
    lines = [line for change in changes for line in _word(change, diff, document)]
    if lines:
        yield "Words: nobody owes anything else"
        yield from lines


def _word(change: Change, diff: Diff, document: Document) -> Iterator[str]:
    first, *rest = wrap(f"{change.judgement.says} ({_line(change, diff, document)})", _WIDTH - 9, "")
    yield f"{change.code:9}{first}"
    yield from (" " * 9 + line for line in rest)
