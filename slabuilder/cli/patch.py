"""What makes one text of another, line by line, as `git apply` and `patch` read it."""

from __future__ import annotations

from difflib import unified_diff

import click


def patch(name: str, before: str, after: str, *, color: bool) -> str:
    """The lines that differ, with three around them; coloured for a terminal with `color`."""
    lines = unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    return "".join(_shown(line, color) for line in lines)


def _lines(text: str) -> list[str]:
    """The lines of `text`, each with its end: only LF ends one, as `patch` has it."""
    pieces = text.split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])


def _shown(line: str, color: bool) -> str:
    ended = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
    if not color or line.startswith(("---", "+++", " ")):
        return ended
    return click.style(ended, fg={"+": "green", "-": "red"}.get(line[0], "cyan"))
