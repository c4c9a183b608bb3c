"""`slabuilder redline`: two versions of an agreement in one document, with what was taken out and what came in."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from slabuilder.cli.cache_folder import kept_proofs
from slabuilder.cli.endings import FINDINGS, FINE, print_error
from slabuilder.cli.options import paths_argument, today_option
from slabuilder.cli.progress import in_sight
from slabuilder.cli.report import exit_code, print_report
from slabuilder.workflows.projects import Workplace, shown, workplace
from slabuilder.workflows.redlining import Redline, RedlineTask, all_redlined, redline_tasks, write_redline


@click.command()
@paths_argument
@click.option("--from", "before", metavar="VERSION", help="The earlier version; without it, the previous cycle.")
@click.option("--to", "after", metavar="VERSION", help="The later version; without it, the file as it is.")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="The folder to write to.")
@today_option
def redline(paths: tuple[Path, ...], before: str | None, after: str | None, output: Path | None, today: date) -> int:
    """Write the agreements in PATHS as one HTML page and one PDF each, with every change since an earlier version marked.

    PATHS are files or folders; without any, the project's agreements. A VERSION is a cycle such as 2026-Q3 or 2026-Q3-v2,
    a revision of git such as main or HEAD~1, a file, or a PDF that carries its text. Beside each changed clause stands
    what the change means for whom.
    """
    here = Path.cwd()
    place = workplace(here, paths)
    if output is not None:
        place = replace(place, project=place.project.model_copy(update={"output": str(output.absolute())}))
    judging = place.judging(today, kept_proofs())
    tasks = redline_tasks(place.agreements(paths), before, after, here, place, judging)
    made = zip(tasks, all_redlined(tasks, os.cpu_count() or 1), strict=True)
    return max(
        (_ended(task, result, place, here) for task, result in in_sight(made, len(tasks), "Comparing")), default=FINE
    )


def _ended(task: RedlineTask, result: Redline, place: Workplace, here: Path) -> int:
    """Write what was made of `task`, and tell how it came out."""
    print_report(result.diagnostics, result.texts, "text", err=True)
    for text in (task.before, task.after):
        if text.note is not None:
            click.echo(f"note: {text.note}", err=True)
    if result.same:
        click.echo(f"{task.name} says what {task.before.name} says: nothing to compare", err=True)
    for file in write_redline(result, place):
        click.echo(shown(file, here))
    if result.reason is not None:
        print_error(f"{task.name}: {result.reason}", result.help)
        return FINDINGS
    return exit_code(result.diagnostics)
