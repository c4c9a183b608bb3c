"""`slabuilder decide`: what the rules of an agreement say about a lead, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from slabuilder.cli.decision_text import decision_text
from slabuilder.cli.options import file_argument
from slabuilder.cli.report import exit_code, print_report
from slabuilder.conditions.words import can_name_a_field
from slabuilder.errors import UsageError
from slabuilder.loading.lead_file import COMMAND_LINE, lead_data
from slabuilder.rulebook.answer import Answered, Moments, Question
from slabuilder.rulebook.as_json import answer_json
from slabuilder.workflows import decided, shown

_TIME = "TIME"


@click.command()
@file_argument
@click.option(
    "--lead",
    "leads",
    metavar="LEAD",
    multiple=True,
    required=True,
    help="A file with the lead as a JSON object, or one field as employees=40; more than once for more fields.",
)
@click.option("--reached", metavar="STAGE", multiple=True, help="A stage that sales or a person has moved it to.")
@click.option("--at", metavar=_TIME, help="The time for which the lead is judged, such as 2026-10-01T09:30; else now.")
@click.option("--created", metavar=_TIME, help="When the lead came in; else --at.")
@click.option("--qualified", metavar=_TIME, help="When it qualified; else --at.")
@click.option("--handed-over", metavar=_TIME, help="When it was handed over; else --at.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def decide(
    file: Path,
    leads: tuple[str, ...],
    reached: tuple[str, ...],
    at: str | None,
    created: str | None,
    qualified: str | None,
    handed_over: str | None,
    form: str,
) -> int:
    """Decide about a lead by the agreement in FILE, and say why.

    The answer names the stage, the score, the band, the buyer persona, the route, and who has to contact the lead by
    when. Times without a zone are meant in that of the agreement's first calendar.
    """
    here = Path.cwd()
    moments = Moments(datetime.now(UTC), at, created, qualified, handed_over)
    source, pairs = _lead(leads)
    data = lead_data(source, COMMAND_LINE if source is None else shown(source, here), pairs)
    found = decided(file, Question(data, reached, moments), here)
    print_report(found.diagnostics, found.texts, "text", err=True)
    if found.explained is not None:
        click.echo(_written(found, form))
    return exit_code(found.diagnostics)


def _lead(leads: Sequence[str]) -> tuple[Path | None, list[tuple[str, str]]]:
    """The one file among the values of --lead, if there is one, and its pairs of fields and values."""
    pairs = [(name, value) for name, equals, value in (lead.partition("=") for lead in leads) if _is_pair(name, equals)]
    files = [lead for lead in leads if not _is_pair(*lead.partition("=")[:2])]
    if len(files) > 1:
        raise UsageError(f"one lead comes from one file, not from {', '.join(files)}", "write --lead once with a file")
    return (Path(files[0]) if files else None), pairs


def _is_pair(name: str, equals: str) -> bool:
    return bool(equals) and can_name_a_field(name)


def _written(found: Answered, form: str) -> str:
    assert found.explained is not None
    assert found.agreement is not None
    if form == "json":
        return json.dumps(answer_json(found.explained), indent=2, ensure_ascii=False)
    return decision_text(found.explained, {team.id: team.name for team in found.agreement.parties.sales.teams})
