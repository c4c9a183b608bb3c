"""The files that the structure tests look at, and a refusal to look at nothing."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]

T = TypeVar("T")


def some(found: Iterable[T]) -> list[T]:
    """What was found, as a list; a guard that finds nothing to guard has lost its way."""
    things = list(found)
    assert things, "this guard found nothing to look at"
    return things


def python_files(*folders: str) -> list[Path]:
    """Every Python file under each of these folders of the repository."""
    files: list[Path] = []
    for folder in folders:
        files += some(
            path
            for path in sorted((ROOT / folder).rglob("*.py"))
            if not {"node_modules", "__pycache__"} & {*path.parts}
        )
    return files


def tracked_files() -> list[Path]:
    """Every file that git keeps."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [path for name in some(filter(None, listing.split("\0"))) if (path := ROOT / name).is_file()]


def named(path: Path) -> str:
    """The path as people write it, from the root of the repository."""
    return path.relative_to(ROOT).as_posix()
