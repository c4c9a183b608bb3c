"""`slabuilder decide` of many leads: a table to go on with, and on the other stream what is to be known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slabuilder.cli.decision import print_answer
from slabuilder.cli.endings import FINDINGS
from slabuilder.cli.report import exit_code, print_report
from slabuilder.leads.files import LeadFile
from slabuilder.leads.needs import check_needs
from slabuilder.leads.report import Counts, as_csv, as_json_lines, notes
from slabuilder.leads.rows import DECIDED
from slabuilder.rulebook.answer import Moments
from slabuilder.workflows.deciding import decided_many, decided_one_of
from slabuilder.workflows.projects import shown
from slabuilder.writing_io import write_whole

if TYPE_CHECKING:
    from slabuilder.leads.rows import RowFault

MANY_HELP = "name a file that ends in .csv, .jsonl or .parquet after --lead"
MOST_FAULTS = 50
"""So many are told one by one."""


@dataclass(frozen=True, slots=True)
class Many:
    """What is asked: the leads of a file, which of its columns to keep, where to write; or all about one of them."""

    file: LeadFile
    keep: tuple[str, ...]
    output: Path | None
    trace: int | None


def answer_many(file: Path, many: Many, moments: Moments, form: str) -> int:
    """Decide about them by the agreement in `file`, and give the exit code."""
    check_needs()
    here = Path.cwd()
    if many.trace is not None:
        return print_answer(decided_one_of(file, many.file, many.trace, moments, here), form)
    found = decided_many(file, many.file, many.keep, moments, here)
    print_report(found.diagnostics, found.texts, "text", err=True)
    if found.leads is None or found.told is None or found.as_of is None:
        return exit_code(found.diagnostics)
    name = shown(many.file.path, here)
    _tell(found.told.faults, name, many.file.numbered)
    for note in notes(found.told, found.leads.layout):
        click.echo(f"note: {note}", err=True)
    counts = Counts()
    rows = ({many.file.numbered: row.pop("number"), **row} for row in counts.counted(found.leads.decided(found.as_of)))
    text = as_json_lines(rows) if form == "json" else as_csv(rows, [many.file.numbered, *DECIDED, *many.keep])
    if many.output is None:
        click.echo(text, nl=False)
    else:
        write_whole(many.output, text.encode())
    click.echo(_sum(found.told.leads, found.told.faulty_rows), err=True)
    for line in counts.lines():
        click.echo(f"  {line}", err=True)
    return FINDINGS if found.told.faults else exit_code(found.diagnostics)


def _tell(faults: Iterable[RowFault], name: str, numbered: str) -> None:
    """Every fault with its line and field; helps once each."""
    told: set[str] = set()
    faults = sorted(faults, key=lambda fault: fault.number)
    for fault in islice(faults, MOST_FAULTS):
        place = f"{name}:{fault.number}" if numbered == "line" else f"{name}, row {fault.number}"
        click.echo(f"error: {place}: {fault.message}", err=True)
        if fault.help and fault.help not in told:
            told.add(fault.help)
            click.echo(f"  = help: {fault.help}", err=True)
    if len(faults) > MOST_FAULTS:
        click.echo(f"error: {name}: and {len(faults) - MOST_FAULTS:,} more such values", err=True)


def _sum(leads: int, faulty: int) -> str:
    left = f"; {faulty:,} cannot be read and {'is' if faulty == 1 else 'are'} left out" if faulty else ""
    return f"{leads:,} {'lead' if leads == 1 else 'leads'} decided{left}"
