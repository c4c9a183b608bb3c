"""`slabuilder diff`: what a new text of an agreement changes, for whom, and who has to sign it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from slabuilder.cli.diff_markdown import diff_markdown, gone_markdown, new_markdown, signers
from slabuilder.cli.diff_text import diff_text
from slabuilder.cli.endings import FINDINGS, FINE, print_error
from slabuilder.cli.options import paths_argument
from slabuilder.cli.report import exit_code, print_report
from slabuilder.cycles.changes.condition_relation import not_compared, relation_of_groups
from slabuilder.cycles.changes.diff_json import diff_json
from slabuilder.language import language_for
from slabuilder.workflows.change_documents import ChangeDocument, written_changes
from slabuilder.workflows.comparing import Difference, differences
from slabuilder.workflows.history import taken_out
from slabuilder.workflows.projects import shown, workplace


@click.command()
@paths_argument
@click.option("--from", "before", metavar="VERSION", help="The earlier version; without it, the previous cycle.")
@click.option("--to", "after", metavar="VERSION", help="The later version; without it, the file as it is.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "html", "pdf"]),
    default="text",
    show_default=True,
    help="For people, for programs, for a comment on a pull request, or as a document of its own.",
)
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), help="The folder for an HTML page or a PDF."
)
@click.option(
    "--fail-on",
    type=click.Choice(["material", "any"]),
    help="Let the exit code be 1 if anybody owes anything else, or if anything changed.",
)
@click.option(
    "--proofs/--no-proofs",
    default=True,
    show_default=True,
    help="Whether to compare by proof which leads a changed condition takes.",
)
def diff(
    paths: tuple[Path, ...],
    before: str | None,
    after: str | None,
    form: str,
    output: Path | None,
    fail_on: str | None,
    proofs: bool,
) -> int:
    """Say what changed in the agreements in PATHS, whose duty became heavier or lighter, and who has to sign.

    PATHS are files or folders; without any, the project's agreements. A VERSION is a cycle such as 2026-Q3 or 2026-Q3-v2,
    a revision of git such as main or HEAD~1, a file, or a PDF that carries its text.
    """
    here = Path.cwd()
    place = workplace(here, paths)
    relate = relation_of_groups if proofs else not_compared
    files = place.agreements(paths)
    found = differences(files, before, after, here, relate)
    for one in found:
        print_report(one.diagnostics, one.texts, "text", err=True)
        for note in one.notes:
            click.echo(f"note: {note}", err=True)
    if form in {"html", "pdf"}:
        written = list(written_changes(found, form, place.with_output(output)))
        _tell_documents(written, here)
        return max(
            (*(_code(one, fail_on) for one in found), *(FINDINGS for one in written if one.file is None)), default=FINE
        )
    gone = [] if paths or before is None else taken_out(files, place.folder, before)
    click.echo(_written(found, form) + _gone(gone, form), nl=False)
    codes = [*(_code(one, fail_on) for one in found), FINDINGS if gone and fail_on is not None else FINE]
    return max(codes)


def _gone(paths: list[str], form: str) -> str:
    """What is said of agreements that the earlier version had; programs compare lists of files themselves."""
    if not paths or form == "json":
        return ""
    return "\n" + (gone_markdown(paths) if form == "markdown" else f"Taken out: {', '.join(paths)}.\n")


def _tell_documents(written: list[ChangeDocument], here: Path) -> None:
    for one in written:
        if one.file is None:
            print_error(f"{one.name}: {one.reason}", one.help)
        else:
            click.echo(shown(one.file, here))
    if not written:
        click.echo("nothing changed, and nothing is written", err=True)


def _written(found: list[Difference], form: str) -> str:
    compared = [one for one in found if one.diff is not None]
    if form == "json":
        values = [_json(one) for one in found if one.diff is not None or one.new is not None]
        return json.dumps(values[0] if len(found) == 1 and values else values, indent=2, ensure_ascii=False) + "\n"
    changed = [one for one in compared if one.diff is not None and one.diff.changes]
    texts = [_one(one, form) for one in changed] + [_new(one, form) for one in found if one.new is not None]
    if same := len(compared) - len(changed):
        texts.append(f"{'1 agreement is' if same == 1 else f'{same} agreements are'} as before.\n")
    return "\n".join(texts)


def _json(one: Difference) -> dict[str, object]:
    if one.diff is None:
        return {"file": one.name, "from": one.before, "to": one.after, "new": True}
    return {"file": one.name, "from": one.before, "to": one.after, **diff_json(one.diff)}


def _new(one: Difference, form: str) -> str:
    assert one.new is not None
    if form == "markdown":
        return new_markdown(one.new)
    return f"{one.name} is new since {one.before}: all of it is to be signed by {', '.join(signers(one.new))}.\n"


def _one(one: Difference, form: str) -> str:
    assert one.diff is not None
    assert one.document is not None
    language = language_for("en-US", one.diff.compared.after.currency)
    if form == "markdown":
        return diff_markdown(one.diff, one.before, language)
    return f"{one.before} → {one.after}\n\n{diff_text(one.diff, one.document, language)}\n"


def _code(one: Difference, fail_on: str | None) -> int:
    if one.diff is None:
        return FINDINGS if fail_on is not None and one.new is not None else exit_code(one.diagnostics)
    failing = one.diff.is_material if fail_on == "material" else bool(one.diff.changes)
    return FINDINGS if fail_on is not None and failing else FINE
