"""`slabuilder decide`: what the rules of an agreement say about a lead, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from slabuilder.cli.decide_many import MANY_HELP, Many, answer_many
from slabuilder.cli.decision import print_answer
from slabuilder.cli.options import file_argument
from slabuilder.conditions.words import can_name_a_field
from slabuilder.errors import UsageError
from slabuilder.leads.files import MANY, LeadFile
from slabuilder.loading.lead_file import COMMAND_LINE, lead_data
from slabuilder.rulebook.answer import Moments, Question
from slabuilder.workflows.deciding import decided
from slabuilder.workflows.projects import shown

_TIME = "TIME"


@click.command()
@file_argument
@click.option(
    "--lead",
    "leads",
    metavar="LEAD",
    multiple=True,
    required=True,
    help="A file with the lead as a JSON object, or one field as employees=40; more than once for more fields. "
    "A file with many: .csv, .jsonl or .parquet.",
)
@click.option("--reached", metavar="STAGE", multiple=True, help="A stage that sales or a person has moved it to.")
@click.option("--at", metavar=_TIME, help="The time for which the lead is judged, such as 2026-10-01T09:30; else now.")
@click.option("--created", metavar=_TIME, help="When the lead came in; else --at.")
@click.option("--qualified", metavar=_TIME, help="When it qualified; else --at.")
@click.option("--handed-over", metavar=_TIME, help="When it was handed over; else --at.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Of many leads: the file to write.")
@click.option("--keep", metavar="COLUMN", multiple=True, help="Of many leads: a column to pass on, such as their ids.")
@click.option("--trace", metavar="NUMBER", type=int, help="Of many leads: say all of the one in this line or row.")
def decide(
    file: Path,
    leads: tuple[str, ...],
    reached: tuple[str, ...],
    at: str | None,
    created: str | None,
    qualified: str | None,
    handed_over: str | None,
    form: str,
    output: Path | None,
    keep: tuple[str, ...],
    trace: int | None,
) -> int:
    """Decide about a lead by the agreement in FILE, and say why.

    The answer names the stage, the score, the band, the buyer persona, the route, and who has to contact the lead by
    when. Times without a zone are meant in that of the agreement's first calendar. Of many leads it is a table, CSV or
    with --format json one JSON object a line.
    """
    here = Path.cwd()
    moments = Moments(datetime.now(UTC), at, created, qualified, handed_over)
    source, pairs = _lead(leads)
    if source is not None and source.suffix.lower() in MANY:
        many = Many(LeadFile(source), keep, output, trace)
        if pairs or reached:
            raise UsageError("a file of many leads says all of them itself", "leave --reached and single fields out")
        return answer_many(file, many, moments, form)
    if output or keep or trace is not None:
        raise UsageError("--output, --keep and --trace are for files of many leads", MANY_HELP)
    data = lead_data(source, COMMAND_LINE if source is None else shown(source, here), pairs)
    found = decided(file, Question(data, reached, moments), here)
    return print_answer(found, form)


def _lead(leads: Sequence[str]) -> tuple[Path | None, list[tuple[str, str]]]:
    """The one file among the values of --lead, if there is one, and its pairs of fields and values."""
    pairs = [(name, value) for name, equals, value in (lead.partition("=") for lead in leads) if _is_pair(name, equals)]
    files = [lead for lead in leads if not _is_pair(*lead.partition("=")[:2])]
    if len(files) > 1:
        raise UsageError(f"one lead comes from one file, not from {', '.join(files)}", "write --lead once with a file")
    return (Path(files[0]) if files else None), pairs


def _is_pair(name: str, equals: str) -> bool:
    return bool(equals) and can_name_a_field(name)
