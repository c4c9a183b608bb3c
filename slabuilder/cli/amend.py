"""`slabuilder amend`: the next version of an agreement within its cycle."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from slabuilder.cli.options import file_argument, today_option
from slabuilder.workflows.renewing import amendment, write_over


@click.command()
@file_argument
@click.option(
    "--effective",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day from which it binds, once it is signed; without it, the day after today.",
)
@today_option
def amend(file: Path, effective: datetime | None, today: date) -> None:
    """Begin the next version of the agreement in FILE, within its cycle.

    The version's number and the day from which it binds change, nothing else: what it changes is yours to write.
    """
    found = amendment(file, Path.cwd(), today, effective.date() if effective else None)
    write_over(found)
    version, before = found.agreement.version, found.was.version.number
    click.echo(f"{found.name} is now version {version.number} of {found.agreement.cycle}, from {version.effective} on")
    click.echo(f"Next: write what version {version.number} changes of version {before}, then run `slabuilder check`")
