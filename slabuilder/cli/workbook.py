"""`slabuilder workbook`: the figures of an agreement as a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import click

from slabuilder.cli.options import file_argument
from slabuilder.cli.report import exit_code, print_report
from slabuilder.workflows.planning import computed
from slabuilder.workflows.projects import shown, workplace
from slabuilder.workflows.workbooks import written_workbook


@click.command()
@file_argument
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write, an .xlsx.")
def workbook(file: Path, output: Path | None) -> int:
    """Write the figures of the agreement in FILE as an XLSX workbook, with live formulas.

    Its sheets: figures with their inputs, months, days, teams, and the tracking of each month. Without --output it stands
    beside the project's documents.
    """
    here = Path.cwd()
    found = computed(file, here)
    print_report(found.diagnostics, {found.name: found.text}, "text", err=True)
    if found.plan is None:
        return exit_code(found.diagnostics)
    click.echo(shown(written_workbook(found, workplace(here, [file]), output), here))
    return 0
