"""From the HTML for print to a PDF, in a process of its own that has limits and fetches nothing.

WeasyPrint is imported there and not here; starting the process early lets that import run beside everything else:

    with PdfRenderer() as renderer:
        ...                             # load, plan, fill templates
        data = renderer.pdf(html, attachments)
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

from slabuilder.render.faults import RenderError, where
from slabuilder.render.pdf_messages import Attachment, Order, Report

LONGEST = 200
"""The longest line of WeasyPrint's log that a message repeats, in characters."""

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from slabuilder.render.pdf_child import main; main()"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take; 200 pages need about 16 seconds and 0.5 GB."""

    cpu_seconds: int = 90
    wall_seconds: float = 180
    memory_bytes: int = 3 << 30


_STARVED = {signal.SIGABRT, signal.SIGSEGV, getattr(signal, "SIGKILL", 9), getattr(signal, "SIGTRAP", 5)}
"""How libraries end a process that gets no more memory, and how the system does."""


class PdfRenderer:
    """One process for one document; it gets ready as soon as the `with` block begins, and is gone when that ends."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> PdfRenderer:
        own = {"cpu_seconds": self._limits.cpu_seconds, "memory_bytes": self._limits.memory_bytes}
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _START, json.dumps([path for path in sys.path if path]), json.dumps(own)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def pdf(self, html: str, attachments: Sequence[Attachment] = ()) -> bytes:
        """The PDF of `html`, which `render.html.print_html` wrote, with `attachments` in it.

        It is PDF/A-3a and PDF/UA-1 at once. A RenderError if it cannot be made as it is meant.
        """
        process, self._process = self._process, None
        if process is None:
            raise RuntimeError("a renderer makes one document, in its with block")
        order = Order(html, tuple(attachments))
        try:
            output, errors = process.communicate(order.message(), self._limits.wall_seconds)
        except subprocess.TimeoutExpired:
            raise _too_much(f"took longer than {self._limits.wall_seconds:g} seconds") from None
        finally:
            process.kill()
            process.communicate()
        if process.returncode != 0:
            raise _broken(process.returncode, errors.decode("utf-8", "replace"), self._limits)
        head, _, data = output.partition(b"\n")
        report = Report(**json.loads(head))
        if report.faults:
            raise RenderError(*_explained(report.faults, html))
        return data


def pdf(html: str, limits: Limits | None = None) -> bytes:
    """The PDF of one document, where nothing else can be done meanwhile."""
    with PdfRenderer(limits) as renderer:
        return renderer.pdf(html)


def _explained(faults: list[tuple[str, str]], html: str) -> tuple[str, str]:
    lines = [_short(message) + where(html, piece) for message, piece in faults]
    return f"the PDF would not be what the document says: {'; '.join(lines)}", "mend the text or the template"


def _short(message: str) -> str:
    """`message` without the middle of a picture that stands in it."""
    return message if len(message) <= LONGEST else f"{message[: LONGEST // 2]}…{message[-LONGEST // 2 :]}"


def _broken(code: int, errors: str, limits: Limits) -> RenderError:
    """What it means that the child ended with `code`: a negative one is a signal."""
    if code == -getattr(signal, "SIGXCPU", 0):
        return _too_much(f"needed more than {limits.cpu_seconds} seconds of computing")
    if "MemoryError" in errors or -code in _STARVED:
        return _too_much(f"needed more than {limits.memory_bytes >> 20} MB of memory")
    last = next((line for line in reversed(errors.splitlines()) if line.strip()), f"it ended with code {code}")
    if last.startswith("RecursionError"):
        return _too_much("is nested too deeply")
    return RenderError(f"the PDF could not be made: {last}", "try again; if it stays so, report it with the agreement")


def _too_much(what: str) -> RenderError:
    return RenderError(f"the PDF could not be made: the document {what}", "shorten its texts and tables")
