"""A document that takes too much ends soon, and the clause that was being worked on is named, in every stage."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.render.bombs import BOMBS, DEEP, LARGE, MARKS
from tests.render.test_pdf import LOOK, ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of computing time")

PAGE = (
    f'<html lang="en"><title>x</title>{LOOK}<body><p>{{}}</p><section id="c3"><section class="clause" id="c3.1"><p>before</p>'
    '</section><section class="clause" id="c3.2"><p>here</p>{}</section><section class="clause" id="c3.3">'
    "<p>after</p>{}</section></section>"
)
FIRST = ("200,000 rectangles", "doubled variables", "flex in flex", "a fine gradient")
"""One of each stage, for every day."""

Render = Callable[..., str]


@pytest.fixture(scope="module")
def render() -> Iterator[Render]:
    """Renders within limits, in a process of its own, and says how that ended."""
    command = [sys.executable, "-m", "tests.render.bombs"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        stdin, stdout = process.stdin, process.stdout

        def ended(document: str, cpu_seconds: int = 2, memory_bytes: int = 1 << 40) -> str:
            print(json.dumps((document, cpu_seconds, memory_bytes)), file=stdin, flush=True)
            return stdout.readline().rstrip("\n")

        yield ended
        stdin.close()


@pytest.mark.parametrize("name", FIRST)
def test_what_takes_too_long_is_named(render: Render, name: str) -> None:
    assert render(PAGE.format("", BOMBS[name], "")) == "needed more than 2 seconds of computing, in clause 3.2"


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(BOMBS.keys() - set(FIRST)))
def test_so_are_the_others(render: Render, name: str) -> None:
    assert render(PAGE.format("", BOMBS[name], "")) == "needed more than 2 seconds of computing, in clause 3.2"


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_too_deeply_is_named(render: Render, name: str) -> None:
    assert render(PAGE.format("", DEEP[name], ""), 20) == "is nested too deeply, in clause 3.2"


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_what_takes_too_much_memory_is_named(render: Render, name: str) -> None:
    ended = render(PAGE.format("", LARGE[name], ""), 60, 200 << 20)
    assert ended == "needed more than 200 MB of memory, in clause 3.2"


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_it_is_the_clause_of_the_piece(render: Render, name: str) -> None:
    assert render(PAGE.format("", "", BOMBS[name])) == "needed more than 2 seconds of computing, in clause 3.3"


def test_a_piece_in_no_clause_is_not_said_to_be_in_one(render: Render) -> None:
    assert render(PAGE.format(BOMBS["flex in flex"], "", "")) == "needed more than 2 seconds of computing"
    assert render(PAGE.format(BOMBS["200,000 rectangles"], "", "")) == "needed more than 2 seconds of computing"


def test_what_never_comes_back_to_python_ends_all_the_same(render: Render) -> None:
    assert render(PAGE.format("", MARKS, "")) == f"ended with {signal.SIGKILL.value}"


def test_a_document_that_takes_little_is_made(render: Render) -> None:
    assert render(PAGE.format("", "", ""), 20) == "was made"
