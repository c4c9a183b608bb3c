"""What a terminal shows while several agreements are built; a pipe is shown nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

pty = pytest.importorskip("pty", reason="only POSIX has pseudo-terminals")


@pytest.fixture
def two(tmp_path: Path, example: Callable[[str], str]) -> Path:
    """A folder with two agreements."""
    for name in ("a", "b"):
        text = example("inbound").replace("id: inbound", f"id: {name}", 1)
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_terminal_shows_how_far_it_is_and_then_the_files(two: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "slabuilder", "build", "--html-only"]
    with subprocess.Popen(command, cwd=two, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while piece := read(ours):
            shown += piece
        assert process.stdout is not None
        assert process.stdout.read() == b"out/a-2026-Q4-v1.html\nout/b-2026-Q4-v1.html\n"
    os.close(ours)
    assert process.returncode == 0
    assert b"Building" in shown
    assert b"2/2" in shown


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that nobody writes to it any more
        return b""


def test_a_pipe_is_shown_nothing(run: Run, two: Path) -> None:
    ran = run("build", "--html-only", cwd=two)
    assert ran.err == ""
    assert ran.out == "out/a-2026-Q4-v1.html\nout/b-2026-Q4-v1.html\n"
