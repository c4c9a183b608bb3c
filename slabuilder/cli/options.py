"""The arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from slabuilder.diagnostics.formats import FORMATS

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
file_argument = click.argument("file", type=click.Path(path_type=Path))
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are written: for people, for programs, for GitHub's annotations, or as SARIF.",
)
