"""What takes a document too long, or too much memory, ends with a message; nothing goes on behind it."""

from __future__ import annotations

import subprocess
import sys

from slabuilder.bounded import Exceeded, Limits
from tests.conftest import ROOT
from tests.render.pages import PAGE, bounded_pdf


def within(limits: Limits, piece: str) -> bytes | Exceeded:
    """The PDF of a page with `piece` in clause 3.2."""
    return bounded_pdf(PAGE.format(piece), limits)


FLEX = '<div style="display:flex">' * 16 + "x"


def test_an_endless_layout_ends_with_the_computing_time() -> None:
    assert within(Limits(cpu_seconds=2), FLEX) == Exceeded("needed more than 2 seconds of computing, in clause 3.2")


def test_an_endless_layout_ends_with_the_clock() -> None:
    assert within(Limits(wall_seconds=1), FLEX) == Exceeded("took longer than 1 seconds")


def test_too_much_memory_is_refused() -> None:
    exceeded = within(Limits(memory_bytes=300 << 20), "<p>word</p>" * 200_000)
    assert exceeded == Exceeded("needed more than 300 MB of memory, in clause 3.2")


def test_too_deep_a_document_is_refused() -> None:
    assert within(Limits(), "<div>" * 3000) == Exceeded("is nested too deeply, in clause 3.2")


def test_a_document_within_its_limits_is_made() -> None:
    made = within(Limits(cpu_seconds=20), "<p>word</p>")
    assert isinstance(made, bytes)
    assert made.startswith(b"%PDF")


def test_the_command_line_loads_weasyprint_for_no_document() -> None:
    code = "import sys; import slabuilder.cli.build; print('weasyprint' in sys.modules)"
    output = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    assert output.strip() == "False"
