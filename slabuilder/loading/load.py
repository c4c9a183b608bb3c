"""Loads one agreement: reads the YAML, checks it against the model and its references, and places every fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic, Finding, Severity
from slabuilder.diagnostics.order import first_ones, in_order
from slabuilder.loading.locate import located
from slabuilder.source import Document, read, shown_text

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement

_INCONSISTENT = "SLA016"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file gave: the agreement if it has no error, and every diagnostic.

    `text` is what the diagnostics speak of; bytes that are no text are shown in it as `�`.
    """

    text: str
    document: Document | None
    agreement: Agreement | None
    diagnostics: tuple[Diagnostic, ...]


def load(data: bytes, name: str, *, pure: bool = False) -> Loaded:
    """The agreement in `data`, the bytes of the file that people know as `name`.

    `pure` reads with the YAML parser that needs no compiled code; it finds the same, slower.
    """
    document, faults = read(data, name, pure=pure)
    if document is None:
        return Loaded(shown_text(data), None, None, faults)
    if document.value is None:
        return Loaded(document.text, document, None, (*faults, _empty(name)))
    agreement, findings = agreement_in(document.value)
    diagnostics = _each_once(in_order((*faults, *(located(finding, document) for finding in findings))))
    diagnostics = first_ones(diagnostics, name)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        agreement = None
    return Loaded(document.text, document, agreement, diagnostics)


def _each_once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is written once and reached by several aliases is one mistake."""
    return tuple({(found.code, found.message, found.span): found for found in diagnostics}.values())


def _empty(name: str) -> Diagnostic:
    return Diagnostic("SLA001", "the file is empty", name, help="`slabuilder new` writes an agreement to start from")


def agreement_in(value: object) -> tuple[Agreement | None, list[Finding]]:
    """The agreement that plain values of YAML say, and every fault in them; with a fault, it is not to be used."""
    # Imported here, because a file that is not YAML should not wait for the models to be built.
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.agreement.references import reference_findings
    from slabuilder.loading.validation import validated

    agreement, findings = validated(Agreement, value)
    wrong = {finding.path for finding in findings if finding.code != _INCONSISTENT}
    references = [finding for finding in reference_findings(value) if finding.path not in wrong]
    # A name that refers to nothing fits nothing else either: once is enough.
    dangling = {finding.path for finding in references}
    findings = [finding for finding in findings if finding.code != _INCONSISTENT or finding.path not in dangling]
    return agreement, [*findings, *references]
