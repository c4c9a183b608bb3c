"""Keeps proofs in a folder, a file for each set of rules, so that the same is not proved twice.

A folder that cannot be read or written costs time and nothing else. Files are written whole or not at all.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

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
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        try:
            with open(handle, "w", encoding="ascii", newline="\n") as file:
                file.write(text)
            Path(name).replace(_file(folder, key))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _clear(folder)


def _file(folder: Path, key: str) -> Path:
    return folder / f"{key}.json"


def _clear(folder: Path) -> None:
    """Take out the oldest files of more than are kept."""
    found = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in found[:-MOST]:
        file.unlink(missing_ok=True)
