"""`slabuilder record`: file a fully signed document in the project."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from slabuilder.cli.endings import FINDINGS, FINE
from slabuilder.cli.verification_text import verification_text
from slabuilder.workflows.projects import shown
from slabuilder.workflows.recording import recorded


@click.command()
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option(
    "--trust",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The certificate of an authority that you trust; may be given several times. Without it, those of slabuilder.yaml.",
)
def record(pdf: Path, trust: tuple[Path, ...]) -> int:
    """Verify the signed PDF, and file it among the project's signed documents if it is valid.

    It is filed as agreements/signed/ID/CYCLE-vNUMBER.pdf, to be committed. What was filed once is never written over.
    """
    here = Path.cwd()
    found = recorded(pdf, trust, here, datetime.now(UTC))
    if found.place is None:
        click.echo(verification_text(found.verified))
        return FINDINGS
    click.echo(shown(found.place, here) if found.is_new else f"{shown(found.place, here)} was filed already")
    return FINE
