"""A document that takes too much ends soon, and the clause that was being worked on is named, in every stage."""

from __future__ import annotations

import sys

import pytest

from slabuilder.bounded import Exceeded, Limits
from tests.render.bombs import BOMBS, DEEP, LARGE, MARKS
from tests.render.pages import LOOK, bounded_pdf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of computing time")

PAGE = (
    f'<html lang="en"><title>x</title>{LOOK}<body><p>{{}}</p><section id="c3"><section class="clause" id="c3.1"><p>before</p>'
    '</section><section class="clause" id="c3.2"><p>here</p>{}</section><section class="clause" id="c3.3">'
    "<p>after</p>{}</section></section>"
)
FIRST = ("200,000 rectangles", "doubled variables", "flex in flex", "a fine gradient")
"""One of each stage, for every day."""


def ended(document: str, limits: Limits = Limits(cpu_seconds=2)) -> str:  # noqa: B008  # it is frozen
    """How making the PDF of `document` ended."""
    made = bounded_pdf(document, limits)
    return made.what if isinstance(made, Exceeded) else "was made"


@pytest.mark.parametrize("name", FIRST)
def test_what_takes_too_long_is_named(name: str) -> None:
    assert ended(PAGE.format("", BOMBS[name], "")) == "needed more than 2 seconds of computing, in clause 3.2"


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(BOMBS.keys() - set(FIRST)))
def test_so_are_the_others(name: str) -> None:
    assert ended(PAGE.format("", BOMBS[name], "")) == "needed more than 2 seconds of computing, in clause 3.2"


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_too_deeply_is_named(name: str) -> None:
    assert ended(PAGE.format("", DEEP[name], ""), Limits(cpu_seconds=20)) == "is nested too deeply, in clause 3.2"


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_what_takes_too_much_memory_is_named(name: str) -> None:
    limits = Limits(cpu_seconds=60, memory_bytes=200 << 20)
    assert ended(PAGE.format("", LARGE[name], ""), limits) == "needed more than 200 MB of memory, in clause 3.2"


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_it_is_the_clause_of_the_piece(name: str) -> None:
    assert ended(PAGE.format("", "", BOMBS[name])) == "needed more than 2 seconds of computing, in clause 3.3"


def test_a_piece_in_no_clause_is_not_said_to_be_in_one() -> None:
    assert ended(PAGE.format(BOMBS["flex in flex"], "", "")) == "needed more than 2 seconds of computing"
    assert ended(PAGE.format(BOMBS["200,000 rectangles"], "", "")) == "needed more than 2 seconds of computing"


def test_what_never_comes_back_to_python_ends_all_the_same() -> None:
    limits = Limits(cpu_seconds=2, wall_seconds=6)
    assert ended(PAGE.format("", MARKS, ""), limits) == "took longer than 6 seconds"


def test_a_document_that_takes_little_is_made() -> None:
    assert ended(PAGE.format("", "", ""), Limits(cpu_seconds=20)) == "was made"
