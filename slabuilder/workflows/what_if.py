"""9. What would follow if some values of an agreement were others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from slabuilder.cycles.what_if.asked import COMMAND_LINE, Asked, asked, with_reason
from slabuilder.cycles.what_if.what_if import WhatIf, changed_agreement, what_if
from slabuilder.diagnostics import Diagnostic, Finding, Severity
from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.loading.locate import located
from slabuilder.source import Document
from slabuilder.spans import at
from slabuilder.workflows.projects import Workplace, settings, shown


@dataclass(frozen=True, slots=True)
class Answer:
    """What would follow, or else why that cannot be said, as diagnostics of `texts`.

    `changes` are the values that are asked for: what they are called, what stands in the file, and what would.
    """

    name: str
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    changes: tuple[tuple[str, str | None, str], ...] = field(default=())
    found: WhatIf | None = None


def answered(file: Path, arguments: Sequence[str], current: Path) -> Answer:
    """What would follow for the agreement in `file` from `arguments` such as `close_rate=3%`.

    Errors of the file come alone. What would be wrong with the values that are asked for is told as it would be of the
    file, at the argument that it comes from.
    """
    name = shown(file, current)
    loaded = load(file_bytes(file), name)
    texts = {name: loaded.text}
    if loaded.agreement is None or loaded.document is None:
        return Answer(name, loaded.diagnostics, texts)
    question = asked(arguments, loaded.document.value)
    texts[COMMAND_LINE] = question.text
    if question.diagnostics:
        return Answer(name, question.diagnostics, texts)
    changed, faults = changed_agreement(loaded.document.value, question.texts)
    if changed is None:
        return Answer(name, _placed(faults, question, loaded.document), texts)
    found, findings = what_if(loaded.agreement, changed)
    diagnostics = _placed(findings, question, loaded.document)
    if found is None and not any(each.severity is Severity.ERROR for each in diagnostics):
        from slabuilder.workflows.planning import computed

        return Answer(name, computed(file, current).diagnostics, texts)
    changes = tuple((each.name, _written(loaded.document, each.path), each.text) for each in question.changes)
    return Answer(name, diagnostics, texts, changes, found)


def page(answer: Answer, place: Workplace) -> str:
    """An answer that could be found as an HTML page, as the project at `place` wants it to look."""
    from slabuilder.language import language_for
    from slabuilder.render.html import what_if_html
    from slabuilder.render.view.what_if import what_if_view

    assert answer.found is not None
    language = language_for(answer.found.after.locale, answer.found.after.currency)
    return what_if_html(what_if_view(answer.found, answer.changes, settings(place), language))


def _written(document: Document, path: tuple[str | int, ...]) -> str | None:
    value = at(document.value, path)
    return None if value is None else str(value)


def _placed(findings: Sequence[Finding], question: Asked, document: Document) -> tuple[Diagnostic, ...]:
    """Each finding at the argument that it is about, or else at its place in the file."""
    because = f"that would be so with {', '.join(question.text.splitlines())}"
    return tuple(question.located(finding) or with_reason(located(finding, document), because) for finding in findings)
