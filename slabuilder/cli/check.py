"""`slabuilder check`: are the agreements right, and what is to be mended?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slabuilder.cli.cache_folder import kept_proofs
from slabuilder.cli.options import paths_argument, today_option
from slabuilder.cli.report import exit_code, failing_from, print_report
from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.diagnostics.formats import FORMATS
from slabuilder.diagnostics.tried import Tried
from slabuilder.workflows.checking import Proved, checked
from slabuilder.workflows.projects import workplace

if TYPE_CHECKING:
    from slabuilder.rulebook.proofs.proof import Proof


@click.command()
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are written: for people, for programs, for GitHub's annotations, as SARIF, or as JUnit's XML.",
)
@click.option(
    "--fail-on",
    type=click.Choice([Severity.ERROR.value, Severity.WARNING.value]),
    default=Severity.ERROR.value,
    show_default=True,
    help="From which severity on the exit code is 1.",
)
@click.option(
    "--proofs/--no-proofs",
    default=True,
    show_default=True,
    help="Whether to prove that every lead has somebody, and that no rule is in vain.",
)
@today_option
def check(paths: tuple[Path, ...], form: str, fail_on: str, proofs: bool, today: date) -> int:
    """Say whether the agreements in PATHS are right, and what to mend.

    PATHS are files, or folders that are searched for .yaml and .yml files; without any, the project's agreements.
    """
    here = Path.cwd()
    place = workplace(here, paths)
    files, judging = place.agreements(paths), place.judging(today, kept_proofs(), proofs=proofs)
    found = [checked(file, here, judging) for file in files]
    diagnostics = [diagnostic for one in found for diagnostic in one.diagnostics]
    texts = {one.name: one.text for one in found}
    tried = Tried({one.name: one.checks for one in found}, failing_from(Severity(fail_on)))
    print_report(diagnostics, texts, form, tried=tried, beside=_proofs(found) if form == "json" else {})
    click.echo(_summary(found, diagnostics), err=form != "text")
    return exit_code(diagnostics, Severity(fail_on))


def _proofs(found: list[Proved]) -> dict[str, object]:
    """What came of each claim, by agreement, for programs."""
    from slabuilder.rulebook.proofs.as_text import plain_proof

    return {"proofs": {one.name: [plain_proof(proof) for proof in one.proofs] for one in found if one.proofs}}


def _proved(proofs: list[Proof]) -> str:
    """How many claims are proved; where not all are, although no check tells of it, how many there are."""
    if not proofs:
        return ""
    from slabuilder.rulebook.proofs.proof import Verdict

    proved = sum(proof.verdict is Verdict.PROVED for proof in proofs)
    if proved < len(proofs):
        return f"; {proved} of {len(proofs)} claims proved"
    return f"; {proved} claims proved"


def _summary(found: list[Proved], diagnostics: list[Diagnostic]) -> str:
    agreements = "1 agreement" if len(found) == 1 else f"{len(found)} agreements"
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = sum(diagnostic.severity is Severity.WARNING for diagnostic in diagnostics)
    if not errors and not warnings:
        return f"{agreements} checked: all is well{_proved([proof for one in found for proof in one.proofs or ()])}"
    counted = [
        f"{count} {word}{'' if count == 1 else 's'}"
        for count, word in ((errors, "error"), (warnings, "warning"))
        if count
    ]
    return f"{agreements} checked: {' and '.join(counted)}"
