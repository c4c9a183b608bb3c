"""Finds and reads the files of a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from slabuilder.errors import UnreadableError, UsageError
from slabuilder.source.limits import MAX_BYTES

PROJECT_FILE = "slabuilder.yaml"
POLICIES = "policies"
"""The folder of a project's own rules, beside its `slabuilder.yaml`."""

_SUFFIXES = {".yaml", ".yml"}


def agreement_files(paths: Iterable[Path]) -> list[Path]:
    """The agreements among `paths`: files as they are, folders with all YAML files below them, in order.

    A path that does not exist is an UnreadableError; no file at all is a UsageError, because a run that looked at
    nothing must not look like success.
    """
    paths = list(paths)
    found = list(dict.fromkeys(file for path in paths for file in _files(path)))
    if not found:
        places = ", ".join(str(path) for path in paths)
        help = "name a file or a folder with .yaml files, or begin one with `slabuilder new`"
        raise UsageError(f"no agreement was found in {places}", help)
    return found


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(
            file
            for file in path.rglob("*")
            if file.suffix in _SUFFIXES
            and file.name != PROJECT_FILE
            and not _is_policy(file)
            and not any(part.startswith(".") for part in file.relative_to(path).parts)
            and file.is_file()
        )
    elif path.exists():
        yield path
    else:
        raise UnreadableError(f"{path} does not exist", "check the name, and the folder that you are in")


def _is_policy(file: Path) -> bool:
    """Whether it stands in the folder of a project's own rules."""
    return any(
        folder.name == POLICIES and (folder.parent / PROJECT_FILE).is_file() for folder in file.absolute().parents
    )


def files_below(folder: Path) -> list[Path]:
    """Every file in `folder` and below but hidden ones, in order; none where there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted(
        file
        for file in folder.rglob("*")
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


def file_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file; of one that has more than `most`, only so many that reading it says so."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise UnreadableError(
            f"{path} cannot be read: {error.strerror}", "check the file and its permissions"
        ) from error


def project_file(start: Path) -> Path | None:
    """The nearest `slabuilder.yaml` in `start` or a folder above it."""
    for folder in (start, *start.parents):
        if (folder / PROJECT_FILE).is_file():
            return folder / PROJECT_FILE
    return None
