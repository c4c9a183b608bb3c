"""Loads one agreement: reads the YAML, checks it against the model and its references, and places every fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic, Finding, Severity
from slabuilder.loading.locate import located
from slabuilder.source import Document, read
from slabuilder.spans import Path

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file gave: the agreement if it has no error, and every diagnostic."""

    document: Document | None
    agreement: Agreement | None
    diagnostics: tuple[Diagnostic, ...]


def load(data: bytes, name: str, *, pure: bool = False) -> Loaded:
    """The agreement in `data`, the bytes of the file that people know as `name`.

    `pure` reads with the YAML parser that needs no compiled code; it finds the same, slower.
    """
    document, faults = read(data, name, pure=pure)
    if document is None:
        return Loaded(None, None, faults)
    if document.value is None:
        return Loaded(document, None, (*faults, _empty(name)))
    agreement, findings = _agreement(document.value)
    diagnostics = (*faults, *(located(finding, document) for finding in findings))
    if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        agreement = None
    return Loaded(document, agreement, diagnostics)


def _empty(name: str) -> Diagnostic:
    return Diagnostic("SLA001", "the file is empty", name, help="`slabuilder new` writes an agreement to start from")


def _agreement(value: object) -> tuple[Agreement | None, list[Finding]]:
    # Imported here, because a file that is not YAML should not wait for the models to be built.
    from pydantic import ValidationError

    from slabuilder.agreement.agreement import Agreement
    from slabuilder.agreement.references import reference_findings
    from slabuilder.loading.model_faults import findings_of

    blanks = list(_blanks(value, ()))
    try:
        agreement = Agreement.model_validate(value)
        findings = []
    except ValidationError as error:
        agreement, findings = None, list(findings_of(error, Agreement))
    blank_paths = {finding.path for finding in blanks}
    findings = [finding for finding in findings if finding.path not in blank_paths]
    return agreement, [*blanks, *findings, *reference_findings(value)]


def _blanks(value: object, path: Path) -> list[Finding]:
    """The format has no empty values: a key that says nothing is a mistake, and told as one."""
    if value is None:
        help = "give it a value, or take the line out"
        return [Finding("SLA012", "there is no value here", path, help)]
    if isinstance(value, dict):
        return [finding for key, entry in value.items() for finding in _blanks(entry, (*path, key))]
    if isinstance(value, list):
        return [finding for index, item in enumerate(value) for finding in _blanks(item, (*path, index))]
    return []
