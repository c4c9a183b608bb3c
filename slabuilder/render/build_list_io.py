"""Finds the documents that need not be made again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from slabuilder.render.build_list import SUFFIX, BuildList, FileMark, build_list


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier build left: its list, and the file that it was read from."""

    file: Path
    list: BuildList

    @property
    def name(self) -> str:
        """The name of its documents, without a suffix."""
        return self.file.name.removesuffix(SUFFIX)

    def is_whole(self) -> bool:
        """Whether the documents stand where they were written, each as it was written."""
        try:
            written = _changed(self.file)
        except OSError:
            return False
        return all(_is_whole(self.file.parent / name, mark, written) for name, mark in self.list.files.items())


def earlier_builds(folder: Path) -> dict[str, tuple[Earlier, ...]]:
    """What earlier builds left in `folder`, by the agreement that they are about."""
    found: dict[str, tuple[Earlier, ...]] = {}
    for file in sorted(folder.glob(f"*{SUFFIX}")):
        known = _read(file)
        if known is not None:
            found[known.agreement] = (*found.get(known.agreement, ()), Earlier(file, known))
    return found


def _read(file: Path) -> BuildList | None:
    try:
        return build_list(file.read_bytes())
    except OSError:  # gone, or nobody may read it: then the documents are made again
        return None


def _is_whole(file: Path, mark: FileMark, written: int) -> bool:
    try:
        if file.stat().st_size != mark.size:
            return False
        # The list is written last. A file that was not touched since need not be read, which counts with a thousand.
        return _changed(file) < written or FileMark.of(file.read_bytes()) == mark
    except OSError:
        return False


def _changed(file: Path) -> int:
    """When `file` was last touched in any way, renamed or given an old date too; in nanoseconds of the file system."""
    status = file.stat()
    return max(status.st_mtime_ns, status.st_ctime_ns)
