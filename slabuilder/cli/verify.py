"""`slabuilder verify`: is this signed PDF really it?"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from slabuilder.cli.endings import FINDINGS, FINE
from slabuilder.cli.verification_json import plain_verification
from slabuilder.cli.verification_text import verification_text
from slabuilder.workflows.verifying import verified


@click.command()
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option(
    "--agreement", type=click.Path(path_type=Path), help="The file that has to say the same as what was signed."
)
@click.option(
    "--trust",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The certificate of an authority that you trust; may be given several times. Without it, those of slabuilder.yaml.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def verify(pdf: Path, agreement: Path | None, trust: tuple[Path, ...], form: str) -> int:
    """Say whether the signed PDF is what it says: who signed it, and whether anything was changed.

    The exit code is 0 if it is valid, and if the file of --agreement still says the same; else 1.
    """
    found = verified(pdf, agreement, trust, Path.cwd(), datetime.now(UTC))
    if form == "json":
        click.echo(json.dumps(plain_verification(found), indent=2, ensure_ascii=False))
    else:
        click.echo(verification_text(found))
    return FINE if found.holds else FINDINGS
