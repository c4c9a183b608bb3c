"""Runs the command as people do: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs `slabuilder` with these words in an empty folder; `input` is what is typed. Proofs are kept for one test."""
    cache = tmp_path_factory.mktemp("cache")

    def run_command(*words: str | Path, input: str = "", cwd: Path = tmp_path, **environment: str) -> Ran:
        found = subprocess.run(
            [sys.executable, "-m", "slabuilder", *map(str, words)],
            cwd=cwd,
            input=input,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"COLUMNS": "80", "XDG_CACHE_HOME": str(cache)} | environment,
            timeout=120,
            check=False,
        )
        assert "Traceback" not in found.stderr
        return Ran(found.returncode, found.stdout, found.stderr)

    return run_command


@pytest.fixture
def example(root: Path) -> Callable[[str], str]:
    """The text of one of the project's example agreements."""
    return lambda name: (root / "agreements" / f"{name}.yaml").read_text(encoding="utf-8")
