"""`slabuilder time`: business time on a calendar of an agreement, added to a time or measured between two."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from slabuilder.cli.moments import length, moment
from slabuilder.cli.options import file_argument
from slabuilder.cli.report import exit_code, print_report
from slabuilder.diagnostics.display import safe
from slabuilder.errors import UsageError
from slabuilder.rulebook.time_answer import TimeAnswer, TimeQuestion, time_json
from slabuilder.workflows.deciding import timed

_TIME = "TIME"


@click.command()
@file_argument
@click.option("--calendar", metavar="ID", help="The calendar; else the agreement's first.")
@click.option("--from", "start", metavar=_TIME, required=True, help="A time such as 2026-10-01T09:30.")
@click.option("--add", metavar="DURATION", help="What to add, such as '4 business hours' or '1 business day'.")
@click.option("--to", "end", metavar=_TIME, help="Measure the business time up to this one.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def time(file: Path, calendar: str | None, start: str, add: str | None, end: str | None, form: str) -> int:
    """Add business time to a time, or measure it between two, on a calendar of the agreement in FILE.

    Times without a zone are meant in that of the calendar.
    """
    if (add is None) == (end is None):
        raise UsageError(
            "either a duration to add or a time to measure to",
            "write --add '4 business hours' or --to 2026-10-02T12:00",
        )
    found = timed(file, TimeQuestion(start, add, end, calendar), Path.cwd())
    print_report(found.diagnostics, found.texts, "text", err=True)
    if found.answer is not None and form == "json":
        click.echo(json.dumps(time_json(found.answer), indent=2, ensure_ascii=False))
    elif found.answer is not None:
        click.echo("\n".join(_lines(found.answer)))
    return exit_code(found.diagnostics)


def _lines(answer: TimeAnswer) -> Iterator[str]:
    zone = answer.zone
    yield f"calendar  {answer.calendar}, {zone}"
    yield f"from      {moment(answer.start, zone)}"
    if answer.counted_from is not None and answer.counted_from > answer.start:
        yield f"          closed: counted from {moment(answer.counted_from, zone)}"
    if answer.added is not None:
        yield f"add       {answer.added}"
    yield f"to        {moment(answer.end, zone)}"
    yield f"between   {length(answer.between)} of business time"
    for number, (day, reason) in enumerate(answer.closures):
        yield f"{'closed    ' if number == 0 else ' ' * 10}{day:%a} {day}, {safe(reason)}"
