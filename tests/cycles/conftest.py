"""Repositories to try things in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cycles.repository import Repository


@pytest.fixture
def repository(tmp_path: Path, needs_tool: Callable[[str], str]) -> Repository:
    """An empty repository, whose branch is `main`."""
    made = Repository(tmp_path / "agreed here", needs_tool("git"))
    made.top.mkdir()
    made.git("init", "--quiet", "--initial-branch", "main")
    return made
