"""Agreements with mistakes in them: what an edit says, where `«` and `»` mark what the frame has to underline."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from slabuilder.diagnostics import Diagnostic
from slabuilder.loading import load

AGREEMENT = (Path(__file__).parent / "agreement.yaml").read_text(encoding="utf-8")

Edit = tuple[str, str]
"""A piece of the agreement that stands there exactly once, and what is written in its place."""


@dataclass(frozen=True)
class Told:
    """What has to be told of one mistake: the code, and a part of the message and of the help."""

    code: str
    message: str
    help: str = ""


def edited(*edits: Edit, text: str = AGREEMENT) -> str:
    """The agreement with all `edits`, still marked."""
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the agreement"
        text = text.replace(old, new)
    return text


def found(text: str) -> tuple[Diagnostic, ...]:
    """Every diagnostic of `text`, which are the same whichever parser reads it."""
    loaded, purely = (load(text.encode(), "a.yaml", pure=pure) for pure in (False, True))
    assert loaded.diagnostics == purely.diagnostics
    assert (loaded.agreement is None) == bool(loaded.diagnostics)
    return loaded.diagnostics


def assert_told(marked: str, *told: Told) -> None:
    """`marked`, without its marks, has exactly these mistakes, in this order, each at its mark."""
    places, text = _unmarked(marked)
    diagnostics = found(text)
    assert [_place(diagnostic, text) for diagnostic in diagnostics] == places
    assert [diagnostic.code for diagnostic in diagnostics] == [one.code for one in told]
    for diagnostic, one in zip(diagnostics, told, strict=True):
        assert one.message in diagnostic.message
        assert one.help in (diagnostic.help or "")


Place = tuple[int, int, str]
"""A line and a column, both from 1, and what stands there."""


def _unmarked(marked: str) -> tuple[list[Place], str]:
    """The place of every mark, and the text without marks."""
    text, *pieces = marked.split("«")
    places = []
    for piece in pieces:
        inside, after = piece.split("»")
        places.append((text.count("\n") + 1, len(text) - text.rfind("\n"), inside))
        text += inside + after
    return places, text


def _place(diagnostic: Diagnostic, text: str) -> Place | None:
    span = diagnostic.span
    if span is None:
        return None
    return span.start.line, span.start.column, text[span.start.offset : span.end.offset]
