"""The way through the house, once and in order; what a command of the command line does is a function here.

1. find the project and its agreements
2. read the YAML, check it against the model and its references
3. compute the plan: every figure with its derivation
4. render the document: a view, the HTML page, the PDF
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import UsageError
from slabuilder.loading import Loaded, load
from slabuilder.loading.files_io import agreement_files, file_bytes, project_file
from slabuilder.loading.locate import located

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.loading.project import Project
    from slabuilder.source import Document
    from slabuilder.targets.plan import Plan


@dataclass(frozen=True, slots=True)
class Computed:
    """One file: its document, its agreement and its plan as far as they could be had, and every diagnostic."""

    file: Path
    document: Document | None
    agreement: Agreement | None
    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> int:
        """How many of the diagnostics are errors."""
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Workplace:
    """A project's folder and settings; without a `slabuilder.yaml`, the current folder and the defaults."""

    folder: Path
    project: Project

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
    return Workplace(file.parent, loaded.project)


def shown(file: Path, current: Path) -> str:
    """The name of `file` as people see it from the folder `current`."""
    absolute = file.absolute()
    return (absolute.relative_to(current) if absolute.is_relative_to(current) else file).as_posix()


# 2. and 3. the agreement and its plan


def computed(file: Path, current: Path) -> Computed:
    """The agreement in `file` and its plan; faults come as diagnostics, not as exceptions."""
    loaded: Loaded = load(file_bytes(file), shown(file, current))
    if loaded.agreement is None or loaded.document is None:
        return Computed(file, loaded.document, None, None, loaded.diagnostics)
    from slabuilder.targets.planning import plan

    planned = plan(loaded.agreement)
    found = tuple(located(finding, loaded.document) for finding in planned.findings)
    return Computed(file, loaded.document, loaded.agreement, planned.plan, (*loaded.diagnostics, *found))


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
