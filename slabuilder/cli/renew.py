"""`slabuilder renew`: the next cycle of an agreement."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from slabuilder.cli.options import file_argument
from slabuilder.cli.patch import patch
from slabuilder.cli.report import colored, width
from slabuilder.diagnostics.display import wrap
from slabuilder.workflows.renewing import Renewed, check_kept, renewal, write_beside, write_over

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@file_argument
@click.option(
    "--cycle", metavar="NAME", help="The next cycle; without it, the one after 2026-Q4, 2026-H2, 2026 or 2026-11."
)
@click.option("--from", "first", type=_DAY, metavar="DATE", help="The first day of its term; without it, the next day.")
@click.option(
    "--to", "last", type=_DAY, metavar="DATE", help="The last day; without it, the term is as long as it was."
)
@click.option("--output", type=click.Path(path_type=Path), help="Write to this new file, and leave FILE as it is.")
@click.option("--dry-run", is_flag=True, help="Write nothing: show what would change.")
def renew(
    file: Path, cycle: str | None, first: datetime | None, last: datetime | None, output: Path | None, dry_run: bool
) -> None:
    """Write the next cycle of the agreement in FILE, and say what to review.

    FILE is written over, so that it has to be committed: git keeps the cycle that ended. Cycle, version, term, next
    review and months move on; everything else stays as it is written, comments and layout too.
    """
    found = renewal(file, Path.cwd(), cycle, first.date() if first else None, last.date() if last else None)
    if dry_run:
        click.echo(patch(found.name, found.before, found.after, color=colored(sys.stdout)), nl=False, color=True)
    elif output is not None:
        write_beside(found, output)
    else:
        check_kept(found)
        write_over(found)
    _tell(found, found.name if output is None else str(output), dry_run)


def _tell(found: Renewed, name: str, dry_run: bool) -> None:
    """What was written, or would be, and what to review; beside a diff on the other stream, so that it can be piped on."""
    agreement = found.agreement
    did = "Would write" if dry_run else "Wrote"
    term = f"{agreement.term.from_} to {agreement.term.to}"
    click.echo(f"{did} {name}: {agreement.cycle}, version {agreement.version.number}, {term}", err=dry_run)
    click.echo("\nTo review:", err=dry_run)
    margin = len(f"{name}:{max(line for line, _ in found.review)}")
    for line, says in found.review:
        start = f"  {f'{name}:{line}':{margin}}  "
        for text in wrap(start + says, width(), " " * len(start)):
            click.echo(text, err=dry_run)
    if not dry_run:
        click.echo(f"\nNext: edit it, then run `slabuilder check {name}`")
