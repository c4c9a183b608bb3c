"""1. The project and its agreements."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.loading.files_io import agreement_files, file_bytes, files_below, project_file
from slabuilder.loading.locate import located

if TYPE_CHECKING:
    from slabuilder.checks.judging import Judging
    from slabuilder.diagnostics import Diagnostic
    from slabuilder.loading.project import LoadedProject, Project
    from slabuilder.render.settings import Settings


TEMPLATES = "templates"
"""The folder of a project's own templates."""


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

    def with_output(self, folder: Path | None) -> Workplace:
        """The same, but that documents are written to `folder`; unchanged without one."""
        if folder is None:
            return self
        return replace(self, project=self.project.model_copy(update={"output": str(folder.absolute())}))

    def judging(self, today: date, kept_in: Path | None, *, proofs: bool = True) -> Judging:
        """How the project's agreements are judged on `today`."""
        from slabuilder.checks.choice import Choice
        from slabuilder.checks.judging import Judging
        from slabuilder.checks.policies.reading import policy_checks

        own = () if self.name is None else policy_checks(self.folder, self.name)
        return Judging(today, Choice.of(self.project.checks), proofs, kept_in, own)

    def own_files(self) -> list[Path]:
        """The files of the project that shape its documents, or decide whether there are any, besides agreements."""
        if self.file is None:
            return []
        from slabuilder.checks.policies.reading import policy_files

        logo = [self.folder / self.project.logo] if self.project.logo else []
        return [self.file, *logo, *files_below(self.folder / TEMPLATES), *policy_files(self.folder)]

    def agreements(self, paths: Sequence[Path]) -> list[Path]:
        """The files of the agreements among `paths`; without any, those of the project."""
        if paths:
            return agreement_files(paths)
        folder = self.folder / self.project.agreements
        return agreement_files([folder if folder.is_dir() else self.folder])


def workplace(current: Path, paths: Sequence[Path] = ()) -> Workplace:
    """The project that `paths` belong to, or else that of the folder `current`; FaultyFileError if its file has faults."""
    from slabuilder.loading.project import Checks, Colours, Project, Signing, load_project

    start = paths[0] if paths else current
    file = project_file((start if start.is_dir() else start.parent).absolute())
    if file is None:
        defaults = Project.model_construct(
            colours=Colours.model_construct(), checks=Checks.model_construct(), signing=Signing.model_construct()
        )
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
