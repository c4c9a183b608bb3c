"""`slabuilder targets`: what an agreement promises, and how each figure comes about."""

from __future__ import annotations

import json
from pathlib import Path

import click

from slabuilder.cli.explanation import explanation
from slabuilder.cli.options import file_argument
from slabuilder.cli.report import exit_code, print_report
from slabuilder.cli.targets_table import targets_table
from slabuilder.language import language_for
from slabuilder.targets.as_json import figures
from slabuilder.workflows.planning import Computed, computed


@click.command()
@file_argument
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--explain", "figure", metavar="FIGURE", help="How one figure comes about: leads, customers, a stage …")
def targets(file: Path, form: str, figure: str | None) -> int:
    """Show the figures that the agreement in FILE promises.

    --explain takes marketing_revenue, customers, leads, lead_value, promised, or the id of a stage of the funnel.
    """
    found = computed(file, Path.cwd())
    _print_findings(found)
    if found.document is None or found.agreement is None or found.plan is None:
        return exit_code(found.diagnostics)
    words = language_for("en-US", found.agreement.currency)
    if figure is not None:
        click.echo(explanation(found.agreement, found.plan, found.document, figure, words))
    elif form == "json":
        click.echo(json.dumps(figures(found.plan), indent=2, ensure_ascii=False))
    else:
        click.echo(targets_table(found.agreement, found.plan, words))
    return exit_code(found.diagnostics)


def _print_findings(found: Computed) -> None:
    """Findings go to the other stream, so that figures can be piped on."""
    print_report(found.diagnostics, {found.name: found.text}, "text", err=True)
