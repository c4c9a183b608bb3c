"""Keeps proofs in a folder, a file for each set of rules, so that the same is not proved twice.

A folder that cannot be read or written costs time and nothing else. Files are written whole or not at all.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from slabuilder.errors import UnreadableError
from slabuilder.writing_io import write_whole

MOST = 2_000
"""So many files are kept; the oldest go first."""


def kept(folder: Path, key: str) -> str | None:
    """What is kept under `key`, if anything is that can be read."""
    try:
        return _file(folder, key).read_text(encoding="ascii")
    except (OSError, ValueError):
        return None


def keep(folder: Path, key: str, text: str) -> None:
    """Keep `text` under `key`, where that is possible."""
    with suppress(OSError, UnreadableError):
        write_whole(_file(folder, key), text.encode("ascii"))
        _clear(folder)


def _file(folder: Path, key: str) -> Path:
    return folder / f"{key}.json"


def _clear(folder: Path) -> None:
    """Take out the oldest files of more than are kept."""
    found = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in found[:-MOST]:
        file.unlink(missing_ok=True)
