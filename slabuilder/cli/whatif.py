"""`slabuilder whatif`: what would follow if some values of an agreement were others."""

from __future__ import annotations

import json
from pathlib import Path

import click

from slabuilder.cli.options import file_argument
from slabuilder.cli.report import exit_code, print_report
from slabuilder.cli.whatif_text import whatif_text
from slabuilder.cycles.what_if.what_if_json import what_if_json
from slabuilder.language import language_for
from slabuilder.workflows.projects import workplace
from slabuilder.workflows.what_if import Answer, answered, page


@click.command()
@file_argument
@click.argument("changes", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
def whatif(file: Path, changes: tuple[str, ...], form: str) -> int:
    """Show what would follow if values of the agreement in FILE were others. The file stays as it is.

    NAME is what stands in the file: sales_quota, marketing_share, average_deal, close_rate, funnel.mql.rate,
    segments.ID.share, teams.ID.reps, attempts.ID of a follow-up rule, minutes_per_attempt, months.2026-10, or the whole
    way to a value with ids for the items, such as handoff.hot.expected. VALUE is written as in the file.

    The page of --format html is in the agreement's language: slabuilder whatif FILE close_rate=3% --format html > a.html

    Without changes: what moves the promised leads, and what a concession is worth.
    """
    answer = answered(file, changes, Path.cwd())
    print_report(answer.diagnostics, answer.texts, "text", err=True)
    if answer.found is not None:
        click.echo(_written(answer, form, file))
    return exit_code(answer.diagnostics)


def _written(answer: Answer, form: str, file: Path) -> str:
    found = answer.found
    assert found is not None
    if form == "json":
        asked = [{"name": name, "now": now, "what_if": then} for name, now, then in answer.changes]
        values = {"file": answer.name, "asked": asked, **what_if_json(found)}
        return json.dumps(values, indent=2, ensure_ascii=False)
    if form == "html":
        return page(answer, workplace(Path.cwd(), [file]))
    return whatif_text(found, answer.changes, language_for("en-US", found.after.currency))
