"""The way through the house, once and in order; what a command of the command line does is a function here.

1. find the project and its agreements
2. read the YAML, check it against the model and its references, and judge it
3. compute the plan: every figure with its derivation
4. decide about a lead
5. render the documents: a view, the PDF, the HTML page, each agreement in a process of its own; and the workbook
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic, Finding, Severity
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import UsageError
from slabuilder.loading import Loaded, load
from slabuilder.loading.files_io import agreement_files, file_bytes, files_below, project_file
from slabuilder.loading.locate import located, place_of

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.bounded import Limits
    from slabuilder.checks.judging import Judging
    from slabuilder.loading.project import LoadedProject, Project
    from slabuilder.render.build_list import Inputs, Order
    from slabuilder.render.documents import Documents, Source
    from slabuilder.render.settings import Settings
    from slabuilder.rulebook.answer import Answered, Question
    from slabuilder.rulebook.proofs.proof import Proof
    from slabuilder.source import Document
    from slabuilder.targets.plan import Plan


TEMPLATES = "templates"
"""The folder of a project's own templates."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its document and its agreement as far as they could be had, and every diagnostic.

    `name` is the file's as people see it, `text` what the diagnostics speak of, `checks` are the codes of those that ran.
    """

    name: str
    text: str
    document: Document | None
    agreement: Agreement | None
    diagnostics: tuple[Diagnostic, ...]
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proved(Checked):
    """One file, and what is proved of the rules in it, where the agreement has no error and proofs are wanted."""

    proofs: tuple[Proof, ...] | None = None


@dataclass(frozen=True, slots=True)
class Computed(Checked):
    """One file, and its plan, where the agreement has no error."""

    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Workplace:
    """A project's folder and settings; without a `slabuilder.yaml`, the current folder and the defaults.

    `name` is the folder as people see it; without a `slabuilder.yaml` there is none.
    """

    folder: Path
    project: Project
    file: Path | None = None
    name: str | None = None

    @property
    def output(self) -> Path:
        """The folder that documents are written to."""
        return self.folder / self.project.output

    def judging(self, today: date, kept_in: Path | None, *, proofs: bool = True) -> Judging:
        """How the project's agreements are judged on `today`."""
        from slabuilder.checks.choice import Choice
        from slabuilder.checks.judging import Judging
        from slabuilder.checks.policies.reading import policy_checks

        own = () if self.name is None else policy_checks(self.folder, self.name)
        return Judging(today, Choice.of(self.project.checks), proofs, kept_in, own)

    def own_files(self) -> list[Path]:
        """The files of the project that shape its documents, besides agreements."""
        if self.file is None:
            return []
        logo = [self.folder / self.project.logo] if self.project.logo else []
        return [self.file, *logo, *files_below(self.folder / TEMPLATES)]

    def agreements(self, paths: Sequence[Path]) -> list[Path]:
        """The files of the agreements among `paths`; without any, those of the project."""
        if paths:
            return agreement_files(paths)
        folder = self.folder / self.project.agreements
        return agreement_files([folder if folder.is_dir() else self.folder])


# 1. the project and its agreements


def workplace(current: Path, paths: Sequence[Path] = ()) -> Workplace:
    """The project that `paths` belong to, or else that of the folder `current`; FaultyFileError if its file has faults."""
    from slabuilder.loading.project import Checks, Colours, Project, load_project

    start = paths[0] if paths else current
    file = project_file((start if start.is_dir() else start.parent).absolute())
    if file is None:
        defaults = Project.model_construct(colours=Colours.model_construct(), checks=Checks.model_construct())
        return Workplace(current, defaults)
    name = shown(file, current)
    loaded = load_project(file_bytes(file), name)
    if loaded.project is None:
        raise FaultyFileError(name, loaded.text, loaded.diagnostics)
    if faults := _faults_of_choice(loaded):
        raise FaultyFileError(name, loaded.text, faults)
    return Workplace(file.parent, loaded.project, file, shown(file.parent, current))


def _faults_of_choice(loaded: LoadedProject) -> list[Diagnostic]:
    """Checks that the settings name, and that there are not."""
    assert loaded.project is not None
    if "checks" not in loaded.project.model_fields_set:
        return []
    from slabuilder.checks.choice import choice_findings

    assert loaded.document is not None
    found = choice_findings(loaded.project.checks)
    return [located(finding.below(("checks",)), loaded.document) for finding in found]


def shown(file: Path, current: Path) -> str:
    """The name of `file` as people see it from the folder `current`."""
    absolute = Path(os.path.normpath(file.absolute()))
    if absolute.is_relative_to(current):
        return absolute.relative_to(current).as_posix()
    return (absolute if file.is_absolute() else Path(os.path.relpath(absolute, current))).as_posix()


# 2. the agreement


def checked(file: Path, current: Path, judging: Judging) -> Proved:
    """The agreement in `file`, read and judged; faults come as diagnostics, not as exceptions."""
    name = shown(file, current)
    loaded = load(file_bytes(file), name)
    if loaded.agreement is None:
        return Proved(name, loaded.text, loaded.document, None, loaded.diagnostics)
    judged = judging.judged(loaded.agreement)
    diagnostics = _with(loaded, judging.findings(judged))
    proofs = judged.proofs if judging.proofs else None
    return Proved(name, loaded.text, loaded.document, loaded.agreement, diagnostics, judging.codes, proofs)


def _judgement(agreement: Agreement, loaded: Loaded, judging: Judging) -> tuple[Diagnostic, ...]:
    """Every diagnostic of a file, whose `agreement` has no error."""
    return _with(loaded, judging.findings(judging.judged(agreement)))


def _with(loaded: Loaded, findings: Iterable[Finding]) -> tuple[Diagnostic, ...]:
    assert loaded.document is not None
    return (*loaded.diagnostics, *(located(finding, loaded.document) for finding in findings))


# 3. the plan


def computed(file: Path, current: Path) -> Computed:
    """The agreement in `file` and its plan; faults come as diagnostics, not as exceptions."""
    name = shown(file, current)
    loaded = load(file_bytes(file), name)
    if loaded.agreement is None:
        return Computed(name, loaded.text, loaded.document, None, loaded.diagnostics)
    from slabuilder.targets.planning import plan

    planned = plan(loaded.agreement)
    diagnostics = _with(loaded, planned.findings)
    return Computed(name, loaded.text, loaded.document, loaded.agreement, diagnostics, plan=planned.plan)


# 4. a lead


def decided(file: Path, question: Question, current: Path) -> Answered:
    """What the agreement in `file` says about a lead; faults come as diagnostics, not as exceptions."""
    from slabuilder.rulebook.answer import answered

    name = shown(file, current)
    return answered(load(file_bytes(file), name), name, question)


# 5. the documents


@dataclass(frozen=True, slots=True)
class BuildTask:
    """An agreement's file, as it is called and with its bytes, what is to be made of it in what way, and how it is judged."""

    name: str
    source: Source
    settings: Settings
    order: Order
    inputs: Inputs
    judging: Judging


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one task: documents, or else why there are none, as diagnostics of `texts` or as one sentence."""

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    documents: Documents | None = None
    reason: str | None = None
    help: str | None = None


def build_tasks(
    files: Sequence[Path], current: Path, place: Workplace, order: Order, judging: Judging
) -> list[BuildTask]:
    """What is to be made of the agreements in `files`."""
    from slabuilder.render.build_list import inputs
    from slabuilder.render.documents import Source
    from slabuilder.render.toolchain_assets import toolchain

    look, tools = settings(place), toolchain()
    if order.pdf and "pango" not in tools["versions"]:
        raise UsageError("a PDF needs Pango, which is not installed", "see docs/setup.md, or build with --html-only")
    tasks = []
    for file in files:
        source = Source(_within(place.folder, file), file.name, file_bytes(file))
        found = inputs(source.name, source.data, order, look, tools)
        tasks.append(BuildTask(shown(file, current), source, look, order, found, judging))
    return tasks


def _within(folder: Path, file: Path) -> str:
    """The path of `file` seen from `folder`: the same on every machine that has the project."""
    return Path(os.path.relpath(file.absolute(), folder.absolute())).as_posix()


def check_committed(tasks: Sequence[BuildTask], place: Workplace, current: Path) -> None:
    """A UsageError unless the last commit has the agreements of `tasks`, and all of the project's that they are made with."""
    from slabuilder.cycles.committed_io import not_committed

    files = [place.folder / task.source.path for task in tasks] + place.own_files()
    if found := not_committed(files):
        names = ", ".join(shown(file, current) for file in found)
        raise UsageError(f"not committed as it stands: {names}", "what is signed has to be in git: commit it first")


def unchanged(tasks: Sequence[BuildTask], place: Workplace) -> dict[str, str]:
    """The tasks whose documents stand where they would be written, made from the same; their documents' names by task."""
    from slabuilder.render.build_list_io import earlier_builds

    earlier = earlier_builds(place.output)
    return {
        task.name: build.name
        for task in tasks
        for build in earlier.get(task.source.path, ())
        if build.list.made_from(task.inputs) and build.is_whole() and not _refused(task)
    }


def _refused(task: BuildTask) -> bool:
    """Whether its agreement may not be signed now, although it could be when it was built."""
    if not task.order.for_signature:
        return False
    loaded = load(task.source.data, task.name)
    return loaded.agreement is None or not _is_clean(_judgement(loaded.agreement, loaded, task.judging))


def _is_clean(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether there is nothing but notes."""
    return all(diagnostic.severity is Severity.NOTE for diagnostic in diagnostics)


def made(task: BuildTask) -> Made:
    """Make the documents of `task` in this process. For signature, they take an agreement that a check finds clean."""
    from slabuilder.render.documents import documents
    from slabuilder.render.faults import MissingGlyphError, RenderError
    from slabuilder.targets.planning import plan

    loaded = load(task.source.data, task.name)
    texts = {task.name: loaded.text}
    if loaded.agreement is None:
        return Made(loaded.diagnostics, texts)
    planned = plan(loaded.agreement)
    diagnostics = _with(loaded, planned.findings)
    if planned.plan is None:
        return Made(diagnostics, texts)
    if task.order.for_signature:
        diagnostics = _judgement(loaded.agreement, loaded, task.judging)
        if not _is_clean(diagnostics):
            return Made(diagnostics, texts, reason="for signature, an agreement has to be without findings")
    try:
        written = documents(loaded.agreement, planned.plan, task.source, task.settings, task.order, task.inputs)
    except FaultyFileError as error:  # a template
        return Made((*diagnostics, *error.diagnostics), texts | {error.name: error.text})
    except MissingGlyphError as error:
        assert loaded.document is not None
        place = place_of(error.character, loaded.document)
        fault = Diagnostic("SLA037", str(error), task.name, place, help=error.help)
        return Made((*diagnostics, fault), texts)
    except RenderError as error:
        return Made(diagnostics, texts, reason=str(error), help=error.help)
    look = task.settings.look
    sheets = {look.shown(name): text for name, text in look.texts} if written.warnings else {}
    return Made((*diagnostics, *written.warnings), texts | sheets, written)


def all_made(tasks: Sequence[BuildTask], count: int, limits: Limits | None = None) -> Iterator[Made]:
    """What comes of each task, in their order, made in up to `count` processes at a time that have `limits`."""
    from slabuilder.bounded import Exceeded, Processes

    if not tasks:
        return
    modules = ["slabuilder.render.preloaded"]
    if any(task.order.pdf for task in tasks):
        modules.append("slabuilder.render.preloaded_pdf")
    with Processes(min(count, len(tasks)), limits, modules) as processes:
        for result in processes.results(made, tasks):
            if isinstance(result, Exceeded):
                yield Made(reason=f"the document {result.what}", help="shorten its texts and tables")
            else:
                yield result


def write_documents(documents: Documents, place: Workplace) -> list[Path]:
    """Write them, the list of what they were made from last: whoever finds that finds the others whole."""
    from slabuilder.render.output_io import write_whole

    files = {place.output / name: data for name, data in documents.files.items()}
    for file, data in files.items():
        write_whole(file, data)
    return list(files)


def written_workbook(found: Computed, place: Workplace, output: Path | None) -> Path:
    """Write the figures of `found`, which has a plan, as a workbook: to `output`, or beside the documents."""
    from slabuilder.language import language_for
    from slabuilder.render.documents import document_name
    from slabuilder.render.output_io import write_whole
    from slabuilder.render.workbook.workbook import workbook

    agreement, plan = found.agreement, found.plan
    assert agreement is not None
    assert plan is not None
    data = workbook(agreement, plan, settings(place), language_for(agreement.locale, agreement.currency))
    file = output or place.output / f"{document_name(agreement)}.xlsx"
    write_whole(file, data)
    return file


def settings(place: Workplace) -> Settings:
    """How the project wants its documents to look; a FaultyFileError if its templates cannot be used."""
    from slabuilder.render.logo_io import logo_of
    from slabuilder.render.look import Look
    from slabuilder.render.look_io import look_of
    from slabuilder.render.settings import Settings

    project = place.project
    logo = logo_of(place.folder / project.logo) if project.logo else None
    look = (
        Look()
        if place.name is None
        else look_of(place.folder / TEMPLATES, (PurePath(place.name) / TEMPLATES).as_posix())
    )
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
