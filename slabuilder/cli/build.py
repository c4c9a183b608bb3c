"""`slabuilder build`: the documents of agreements, as HTML and PDF."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import click

from slabuilder.cli.endings import FINDINGS, FINE, print_error
from slabuilder.cli.options import paths_argument
from slabuilder.cli.report import exit_code, print_report
from slabuilder.errors import UsageError
from slabuilder.render.faults import RenderError
from slabuilder.render.pdf import PdfRenderer
from slabuilder.workflows import Workplace, built, computed, document_name, shown, workplace


@click.command()
@paths_argument
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="The folder to write to.")
@click.option("--html-only", is_flag=True, help="Make no PDF; for machines without Pango.")
def build(paths: tuple[Path, ...], output: Path | None, html_only: bool) -> int:
    """Write the documents of the agreements in PATHS: one HTML page and one PDF each, marked as drafts.

    PATHS are files, or folders that are searched for .yaml and .yml files; without any, the project's agreements. An agreement
    with errors gets no document.
    """
    here = Path.cwd()
    place = workplace(here, paths)
    if output is not None:
        place = replace(place, project=place.project.model_copy(update={"output": str(output.absolute())}))
    files = place.agreements(paths)
    names: dict[str, str] = {}
    codes = [_build(file, here, place, names, html_only=html_only) for file in files]
    return max(codes)


def _build(file: Path, here: Path, place: Workplace, names: dict[str, str], *, html_only: bool) -> int:
    # The process that makes the PDF starts first, and gets ready while the agreement is read.
    with nullcontext() if html_only else PdfRenderer() as renderer:
        found = computed(file, here)
        print_report(found.diagnostics, {found.name: found.text}, "text", err=True)
        if found.agreement is None or found.plan is None:
            return exit_code(found.diagnostics)
        _one_file_each(document_name(found.agreement), shown(file, here), names)
        try:
            documents = built(found, place, pdf=renderer)
        except RenderError as error:
            print_error(f"{shown(file, here)}: {error}", error.help)
            return FINDINGS
    for document in (documents.page, documents.pdf):
        if document is not None:
            click.echo(shown(document, here))
    return FINE


def _one_file_each(name: str, file: str, names: dict[str, str]) -> None:
    """Two agreements never write the same document, the second over the first."""
    if name in names:
        help = "give one of them another id, cycle or version"
        raise UsageError(f"{names[name]} and {file} would both be written to {name}", help)
    names[name] = file
