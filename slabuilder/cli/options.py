"""The arguments that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
file_argument = click.argument("file", type=click.Path(path_type=Path))


def _day(context: click.Context, option: click.Parameter, given: datetime | None) -> date:
    return date.today() if given is None else given.date()


today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    callback=_day,
    help="Judge as on this day; without it, as on the day that it is.",
)
