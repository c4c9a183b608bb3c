"""A first agreement."""

from __future__ import annotations

from pathlib import Path

from slabuilder.errors import UsageError
from slabuilder.loading import load


def write_new(file: Path, text: str) -> None:
    """Write the agreement `text` to `file`, unless the file exists; it is checked before anybody sees it."""
    from slabuilder.writing_io import write_whole

    if file.exists():
        raise UsageError(f"{file} exists already", "choose another name, or edit the file")
    loaded = load(text.encode(), str(file))
    if loaded.agreement is None:
        first = loaded.diagnostics[0]
        raise UsageError(f"these answers make no agreement: {first.message}", first.help)
    write_whole(file, text.encode())
