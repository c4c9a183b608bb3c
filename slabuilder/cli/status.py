"""`slabuilder status`: which agreements are signed, in force, changed since, or due."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from slabuilder.agreement.agreement import Agreement
from slabuilder.cli.endings import FINDINGS, FINE
from slabuilder.cli.options import paths_argument
from slabuilder.cycles.changes.words import listed
from slabuilder.diagnostics.display import safe, width_of
from slabuilder.records.standing import Standing, State
from slabuilder.workflows.projects import workplace
from slabuilder.workflows.standing import Stands, standings


@click.command()
@paths_argument
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="How they stand on this day; without it, today.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def status(paths: tuple[Path, ...], as_of: datetime | None, form: str) -> int:
    """Show how the agreements in PATHS, or those of the project, stand by the signed documents that are filed.

    The exit code is 1 if one of them has errors.
    """
    here, day = Path.cwd(), date.today() if as_of is None else as_of.date()
    found = standings(workplace(here, paths), paths, here, day)
    if form == "json":
        click.echo(json.dumps([_plain(each, day) for each in found], indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(_table(found)))
    return FINE if all(each.standing is not None for each in found) else FINDINGS


def _table(found: list[Stands]) -> list[str]:
    rows = [("agreement", "on disk", "in force", "stands"), *(_row(each) for each in found)]
    widths = [max(width_of(row[column]) for row in rows) for column in range(3)]
    return ["  ".join((*map(_filled, row[:3], widths), safe(row[3]))) for row in rows]


def _filled(cell: str, width: int) -> str:
    return safe(cell) + " " * (width - width_of(cell))


def _row(one: Stands) -> tuple[str, str, str, str]:
    if one.standing is None:
        return one.file, "", "", f"has errors: slabuilder check {one.file}"
    found = one.standing
    in_force = "nothing" if found.in_force is None else _version(found.in_force)
    return found.agreement.id, _version(found.agreement), in_force, _words(found)


def _version(agreement: Agreement) -> str:
    return f"{agreement.cycle}, {agreement.version.number}"


def _words(found: Standing) -> str:
    """`changed since signing, awaiting Sam Okafor; review due`."""
    words = found.state.value
    if found.awaited:
        words += f", awaiting {listed(person.name for person in found.awaited)}"
    elif found.state is State.CHANGED:
        words += ", nobody has to sign it"
    elif found.state is State.SIGNED:
        words += f", from {found.agreement.version.effective} on"
    return f"{words}; review due" if found.review_due and found.state is not State.EXPIRED else words


def _plain(one: Stands, day: date) -> dict[str, Any]:
    found = one.standing
    if found is None:
        return {"file": one.file, "as_of": day.isoformat(), "state": "errors"}
    return {
        "file": one.file,
        "as_of": day.isoformat(),
        "id": found.agreement.id,
        "cycle": found.agreement.cycle,
        "version": found.agreement.version.number,
        "state": found.state.value,
        "awaiting": [person.id for person in found.awaited],
        "in_force": None
        if found.in_force is None
        else {"cycle": found.in_force.cycle, "version": found.in_force.version.number},
        "review": {"next": found.agreement.review.next.isoformat(), "due": found.review_due},
    }
