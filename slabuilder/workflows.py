"""The way through the house, once and in order; what a command of the command line does is a function here.

1. find the project and its agreements
2. read the YAML, check it against the model and its references
3. compute the plan: every figure with its derivation
4. render the document: a view, the HTML page, the PDF; and the workbook
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic, Finding
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import UsageError
from slabuilder.loading import Loaded, load
from slabuilder.loading.files_io import agreement_files, file_bytes, project_file
from slabuilder.loading.locate import located

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.loading.project import Project
    from slabuilder.render.pdf import PdfRenderer
    from slabuilder.render.settings import Settings
    from slabuilder.source import Document
    from slabuilder.targets.plan import Plan


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its document and its agreement as far as they could be had, and every diagnostic.

    `name` is the file's as people see it, `text` what the diagnostics speak of.
    """

    name: str
    text: str
    document: Document | None
    agreement: Agreement | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Computed(Checked):
    """One file with its bytes, and with its plan, where the agreement has no error."""

    source: bytes
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Workplace:
    """A project's folder and settings; without a `slabuilder.yaml`, the current folder and the defaults.

    `name` is the folder as people see it; without a `slabuilder.yaml` there is none.
    """

    folder: Path
    project: Project
    name: str | None = None

    @property
    def output(self) -> Path:
        """The folder that documents are written to."""
        return self.folder / self.project.output

    def agreements(self, paths: Sequence[Path]) -> list[Path]:
        """The files of the agreements among `paths`; without any, those of the project."""
        if paths:
            return agreement_files(paths)
        folder = self.folder / self.project.agreements
        return agreement_files([folder if folder.is_dir() else self.folder])


# 1. the project and its agreements


def workplace(current: Path, paths: Sequence[Path] = ()) -> Workplace:
    """The project that `paths` belong to, or else that of the folder `current`; FaultyFileError if its file has faults."""
    from slabuilder.loading.project import Colours, Project, load_project

    start = paths[0] if paths else current
    file = project_file((start if start.is_dir() else start.parent).absolute())
    if file is None:
        return Workplace(current, Project.model_construct(colours=Colours.model_construct()))
    name = shown(file, current)
    loaded = load_project(file_bytes(file), name)
    if loaded.project is None:
        raise FaultyFileError(name, loaded.text, loaded.diagnostics)
    return Workplace(file.parent, loaded.project, shown(file.parent, current))


def shown(file: Path, current: Path) -> str:
    """The name of `file` as people see it from the folder `current`."""
    absolute = file.absolute()
    return (absolute.relative_to(current) if absolute.is_relative_to(current) else file).as_posix()


# 2. the agreement


def checked(file: Path, current: Path) -> Checked:
    """The agreement in `file`, read and judged; faults come as diagnostics, not as exceptions."""
    name = shown(file, current)
    loaded = load(file_bytes(file), name)
    if loaded.agreement is None:
        return Checked(name, loaded.text, loaded.document, None, loaded.diagnostics)
    from slabuilder.targets.groundwork import plan_findings

    diagnostics = _with(loaded, plan_findings(loaded.agreement))
    return Checked(name, loaded.text, loaded.document, loaded.agreement, diagnostics)


def _with(loaded: Loaded, findings: Iterable[Finding]) -> tuple[Diagnostic, ...]:
    assert loaded.document is not None
    return (*loaded.diagnostics, *(located(finding, loaded.document) for finding in findings))


# 3. the plan


def computed(file: Path, current: Path) -> Computed:
    """The agreement in `file` and its plan; faults come as diagnostics, not as exceptions."""
    name = shown(file, current)
    source = file_bytes(file)
    loaded = load(source, name)
    if loaded.agreement is None:
        return Computed(name, loaded.text, loaded.document, None, loaded.diagnostics, source)
    from slabuilder.targets.planning import plan

    planned = plan(loaded.agreement)
    diagnostics = _with(loaded, planned.findings)
    return Computed(name, loaded.text, loaded.document, loaded.agreement, diagnostics, source, planned.plan)


# 4. the document


@dataclass(frozen=True, slots=True)
class Built:
    """The documents of one agreement: the page, and the PDF if one was asked for."""

    page: Path
    pdf: Path | None


def built(found: Computed, place: Workplace, *, pdf: PdfRenderer | None) -> Built:
    """Write the draft documents of `found`, which has a plan; the PDF only with the process that makes it.

    A RenderError if a document cannot be made; nothing is written then.
    """
    from slabuilder.language import language_for
    from slabuilder.render.attachments import attachments
    from slabuilder.render.html import html, print_html
    from slabuilder.render.output_io import write_whole
    from slabuilder.render.view.document import view
    from slabuilder.targets.as_json import figures

    agreement, plan = found.agreement, found.plan
    assert agreement is not None
    assert plan is not None
    language = language_for(agreement.locale, agreement.currency)
    shown = view(agreement, plan, settings(place), language, draft=True)
    carried = attachments(agreement, PurePath(found.name).name, found.source, figures(plan))
    page, data = html(shown), pdf.pdf(print_html(shown), carried) if pdf else None
    name = document_name(agreement)
    files = Built(place.output / f"{name}.html", place.output / f"{name}.pdf" if data else None)
    write_whole(files.page, page.encode())
    if files.pdf is not None and data is not None:
        write_whole(files.pdf, data)
    return files


def written_workbook(found: Computed, place: Workplace, output: Path | None) -> Path:
    """Write the figures of `found`, which has a plan, as a workbook: to `output`, or beside the documents."""
    from slabuilder.language import language_for
    from slabuilder.render.output_io import write_whole
    from slabuilder.render.workbook.workbook import workbook

    agreement, plan = found.agreement, found.plan
    assert agreement is not None
    assert plan is not None
    data = workbook(agreement, plan, settings(place), language_for(agreement.locale, agreement.currency))
    file = output or place.output / f"{document_name(agreement)}.xlsx"
    write_whole(file, data)
    return file


def document_name(agreement: Agreement) -> str:
    """The name of an agreement's documents: `inbound-2026-Q4-v1`."""
    cycle = "".join(character if character.isalnum() or character in "-_." else "-" for character in agreement.cycle)
    return f"{agreement.id}-{cycle}-v{agreement.version.number}"


def settings(place: Workplace) -> Settings:
    """How the project wants its documents to look; a FaultyFileError if its templates cannot be used."""
    from slabuilder.render.logo_io import logo_of
    from slabuilder.render.look import Look
    from slabuilder.render.look_io import look_of
    from slabuilder.render.settings import Settings

    project = place.project
    logo = logo_of(place.folder / project.logo) if project.logo else None
    look = Look() if place.name is None else look_of(place.folder / "templates", str(PurePath(place.name, "templates")))
    return Settings(project.company, logo, project.colours.accent, look)


# a first agreement


def write_new(file: Path, text: str) -> None:
    """Write the agreement `text` to `file`, unless the file exists; it is checked before anybody sees it."""
    from slabuilder.render.output_io import write_whole

    if file.exists():
        raise UsageError(f"{file} exists already", "choose another name, or edit the file")
    loaded = load(text.encode(), str(file))
    if loaded.agreement is None:
        first = loaded.diagnostics[0]
        raise UsageError(f"these answers make no agreement: {first.message}", first.help)
    write_whole(file, text.encode())
