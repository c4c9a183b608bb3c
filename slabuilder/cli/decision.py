"""Prints the answer about one lead."""

from __future__ import annotations

import json

import click

from slabuilder.cli.decision_text import decision_text
from slabuilder.cli.report import exit_code, print_report
from slabuilder.rulebook.answer import Answered
from slabuilder.rulebook.as_json import answer_json


def print_answer(found: Answered, form: str) -> int:
    """Print the answer, or why there is none, and give the exit code."""
    print_report(found.diagnostics, found.texts, "text", err=True)
    if found.explained is not None:
        click.echo(_written(found, form))
    return exit_code(found.diagnostics)


def _written(found: Answered, form: str) -> str:
    assert found.explained is not None
    assert found.agreement is not None
    if form == "json":
        return json.dumps(answer_json(found.explained), indent=2, ensure_ascii=False)
    return decision_text(found.explained, {team.id: team.name for team in found.agreement.parties.sales.teams})
