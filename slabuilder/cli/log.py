"""`slabuilder log`: the cycles and versions that an agreement has had."""

from __future__ import annotations

import json
from pathlib import Path

import click

from slabuilder.cli.log_text import log_text
from slabuilder.cli.options import file_argument
from slabuilder.cycles.history.versions_json import version_json
from slabuilder.workflows.history import log as log_of


@click.command()
@file_argument
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def log(file: Path, form: str) -> None:
    """List the cycles and versions of the agreement in FILE, as git keeps them.

    Each stands there once, with the commit that first had it; changes of layout and comments make no version.
    """
    found = log_of(file, Path.cwd())
    if form == "json":
        values = {
            "file": found.name,
            "cut_off": found.cut,
            "versions": [{**version_json(version), "signed": found.is_signed(version)} for version in found.versions],
        }
        click.echo(json.dumps(values, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(log_text(found)))
