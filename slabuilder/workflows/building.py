"""5. The documents."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import UsageError
from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.loading.locate import place_of
from slabuilder.workflows.checking import is_clean, judgement, with_findings
from slabuilder.workflows.projects import Workplace, settings, shown

if TYPE_CHECKING:
    from slabuilder.bounded import Limits
    from slabuilder.checks.judging import Judging
    from slabuilder.render.build_list import Inputs, Order
    from slabuilder.render.documents import Documents, Source
    from slabuilder.render.settings import Settings
    from slabuilder.rulebook.proofs.proof import Proof


@dataclass(frozen=True, slots=True)
class BuildTask:
    """An agreement's file, as it is called and with its bytes, what is to be made of it in what way, and how it is judged.

    `proofs` are what is proved of its rules, where that is known already.
    """

    name: str
    source: Source
    settings: Settings
    order: Order
    inputs: Inputs
    judging: Judging
    proofs: tuple[Proof, ...] | None = None


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
    from slabuilder.cycles.history.committed_io import not_committed

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
    return loaded.agreement is None or not is_clean(judgement(loaded.agreement, loaded, task.judging))


def proved(task: BuildTask) -> BuildTask:
    """`task` with the proofs: they take as long as they take, as in a check, and not of the time that a document has."""
    loaded = load(task.source.data, task.name)
    if loaded.agreement is None:
        return task
    return replace(task, proofs=task.judging.judged(loaded.agreement).proofs)


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
    diagnostics = with_findings(loaded, planned.findings)
    if planned.plan is None:
        return Made(diagnostics, texts)
    judged = task.judging.judged(loaded.agreement, task.proofs)
    if task.order.for_signature:
        diagnostics = with_findings(loaded, task.judging.findings(judged))
        if not is_clean(diagnostics):
            return Made(diagnostics, texts, reason="for signature, an agreement has to be without findings")
    try:
        written = documents(
            loaded.agreement, planned.plan, judged.proofs, task.source, task.settings, task.order, task.inputs
        )
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
        for result in processes.results(made, map(proved, tasks)):
            if isinstance(result, Exceeded):
                yield Made(reason=f"the document {result.what}", help="shorten its texts and tables")
            else:
                yield result


def write_documents(documents: Documents, place: Workplace) -> list[Path]:
    """Write them, the list of what they were made from last: whoever finds that finds the others whole."""
    from slabuilder.writing_io import write_whole

    files = {place.output / name: data for name, data in documents.files.items()}
    for file, data in files.items():
        write_whole(file, data)
    return list(files)
