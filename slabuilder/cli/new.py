"""`slabuilder new`: a first agreement, by questions or from a file of answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import UsageError
from slabuilder.loading.files_io import file_bytes
from slabuilder.quantities import QuantityError
from slabuilder.source import read, shown_text
from slabuilder.starter.questions import Question, answers, questions
from slabuilder.starter.writing import agreement_id, agreement_text
from slabuilder.workflows.starting import write_new


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--defaults",
    "answer_file",
    type=click.Path(path_type=Path),
    help="Ask nothing: take the answers from this YAML file, and defaults for what it leaves out.",
)
def new(file: Path | None, answer_file: Path | None) -> None:
    """Write a new, commented agreement to FILE.

    Without FILE it goes to the folder agreements, under a name made from its title. A file that exists is never
    written over.
    """
    asked = questions(date.today())
    given = _asked(asked) if answer_file is None else _read(answer_file)
    try:
        complete = answers(given, asked)
    except QuantityError as error:
        raise UsageError(str(error), error.help or f"mend the answers in {answer_file}") from None
    target = file or Path("agreements") / f"{agreement_id(complete['title'])}.yaml"
    write_new(target, agreement_text(complete))
    click.echo(f"Wrote {target}")
    click.echo(f"Next: edit it, then run `slabuilder check {target}` and `slabuilder build {target}`")


def _asked(asked: tuple[Question, ...]) -> dict[str, str]:
    click.echo("Enter takes the answer in brackets; everything can be changed in the file later.\n", err=True)
    return {question.name: _ask(question) for question in asked}


def _ask(question: Question) -> str:
    while True:
        answer: str = click.prompt(question.words, default=question.default, err=True)
        try:
            return question.read(answer)
        except QuantityError as error:
            click.echo(f"  expected {error}" + (f"; {error.help}" if error.help else ""), err=True)


def _read(file: Path) -> dict[str, str]:
    data = file_bytes(file)
    document, faults = read(data, str(file))
    if document is None or faults:
        raise FaultyFileError(str(file), shown_text(data), faults)
    value = {} if document.value is None else document.value
    if not isinstance(value, dict) or not all(isinstance(answer, str) for answer in value.values()):
        raise UsageError(f"{file} does not hold answers", "write one a line, such as  title: Inbound lead agreement")
    return {name: str(answer) for name, answer in value.items()}
