"""2. The agreement: read, and judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic, Finding, Severity
from slabuilder.loading import Loaded, load
from slabuilder.loading.files_io import file_bytes
from slabuilder.loading.locate import located
from slabuilder.workflows.projects import shown

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.checks.judging import Judging
    from slabuilder.rulebook.proofs.proof import Proof
    from slabuilder.source import Document


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its document and its agreement as far as they could be had, and every diagnostic.

    `name` is the file's as people see it, `text` what the diagnostics speak of, `checks` are the codes of those that ran.
    """

    name: str
    text: str
    document: Document | None
    agreement: Agreement | None
    diagnostics: tuple[Diagnostic, ...]
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proved(Checked):
    """One file, and what is proved of the rules in it, where the agreement has no error and proofs are wanted."""

    proofs: tuple[Proof, ...] | None = None


def checked(file: Path, current: Path, judging: Judging) -> Proved:
    """The agreement in `file`, read and judged; faults come as diagnostics, not as exceptions."""
    name = shown(file, current)
    loaded = load(file_bytes(file), name)
    if loaded.agreement is None:
        return Proved(name, loaded.text, loaded.document, None, loaded.diagnostics)
    judged = judging.judged(loaded.agreement)
    diagnostics = with_findings(loaded, judging.findings(judged))
    proofs = judged.proofs if judging.proofs else None
    return Proved(name, loaded.text, loaded.document, loaded.agreement, diagnostics, judging.codes, proofs)


def judgement(agreement: Agreement, loaded: Loaded, judging: Judging) -> tuple[Diagnostic, ...]:
    """Every diagnostic of a file, whose `agreement` has no error."""
    return with_findings(loaded, judging.findings(judging.judged(agreement)))


def with_findings(loaded: Loaded, findings: Iterable[Finding]) -> tuple[Diagnostic, ...]:
    """The diagnostics of a file that could be read, and `findings` about what it says."""
    assert loaded.document is not None
    return (*loaded.diagnostics, *(located(finding, loaded.document) for finding in findings))


def is_clean(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether there is nothing but notes."""
    return all(diagnostic.severity is Severity.NOTE for diagnostic in diagnostics)
