"""`slabuilder build`: the documents of agreements, as HTML and PDF."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from slabuilder.cli.cache_folder import kept_proofs
from slabuilder.cli.endings import FINDINGS, FINE, print_error
from slabuilder.cli.options import paths_argument, today_option
from slabuilder.cli.progress import in_sight
from slabuilder.cli.report import exit_code, print_report
from slabuilder.diagnostics import Diagnostic
from slabuilder.errors import UsageError
from slabuilder.render.build_list import SUFFIX, Order
from slabuilder.workflows.building import (
    BuildTask,
    Made,
    all_made,
    build_tasks,
    check_committed,
    unchanged,
    write_documents,
)
from slabuilder.workflows.projects import Workplace, shown, workplace


@click.command()
@paths_argument
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="The folder to write to.")
@click.option("--html-only", is_flag=True, help="Make no PDF; for machines without Pango.")
@click.option("--for-signature", is_flag=True, help="Without the mark of a draft; takes a clean, committed agreement.")
@click.option("--force", is_flag=True, help="Make also what has not changed.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many to make at a time; without it, one for each core.")
@today_option
def build(
    paths: tuple[Path, ...],
    output: Path | None,
    html_only: bool,
    for_signature: bool,
    force: bool,
    jobs: int | None,
    today: date,
) -> int:
    """Write the documents of the agreements in PATHS: one HTML page and one PDF each, marked as drafts.

    PATHS are files, or folders that are searched for .yaml and .yml files; without any, the project's agreements. An agreement
    with errors gets no document. Beside them, NAME.build.json lists all that they were made from; what has not changed is
    not made again.
    """
    here = Path.cwd()
    place = workplace(here, paths).with_output(output)
    if html_only and for_signature:
        raise UsageError("a page alone cannot be signed", "leave out --html-only or --for-signature")
    order = Order(for_signature=for_signature, pdf=not html_only)
    tasks = build_tasks(place.agreements(paths), here, place, order, place.judging(today, kept_proofs()))
    if for_signature:
        check_committed(tasks, place, here)
    kept = {} if force else unchanged(tasks, place)
    owners = {documents: task for task, documents in kept.items()}
    left = [task for task in tasks if task.name not in kept]
    endings: list[_Ending] = []
    try:
        for task, result in in_sight(zip(left, all_made(left, jobs or _cores()), strict=True), len(left), "Building"):
            endings.append(_written(task, result, owners, place))
    finally:  # what was written is told even if another cannot be
        told: set[Diagnostic] = set()
        for ending in endings:
            _tell(ending, here, told)
    if kept:
        click.echo(f"{'1 agreement is' if len(kept) == 1 else f'{len(kept)} agreements are'} built already", err=True)
    return max((ending.code for ending in endings), default=FINE)


@dataclass(frozen=True, slots=True)
class _Ending:
    """How one agreement came out: what was made of it, without the bytes, and the files that were written."""

    name: str
    result: Made
    files: tuple[Path, ...] = ()

    @property
    def code(self) -> int:
        return FINDINGS if self.result.reason is not None else exit_code(self.result.diagnostics)


def _written(task: BuildTask, result: Made, owners: dict[str, str], place: Workplace) -> _Ending:
    """Write what was made; two agreements never write the same documents."""
    if result.documents is None:
        return _Ending(task.name, result)
    name = result.documents.name
    if name in owners:
        help = "give one of them another id, cycle or version"
        raise UsageError(f"{owners[name]} and {task.name} would both be written to {name}", help)
    owners[name] = task.name
    return _Ending(task.name, replace(result, documents=None), tuple(write_documents(result.documents, place)))


def _tell(ending: _Ending, here: Path, told: set[Diagnostic]) -> None:
    """Print how it came out, but for what was `told` of another one: templates are the same for all."""
    result = ending.result
    print_report([each for each in result.diagnostics if each not in told], result.texts, "text", err=True)
    told.update(result.diagnostics)
    if result.reason is not None:
        print_error(f"{ending.name}: {result.reason}", result.help)
    for file in ending.files:
        if not file.name.endswith(SUFFIX):
            click.echo(shown(file, here))


def _cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
