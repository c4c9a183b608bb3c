"""Where something stands in a text: positions and spans, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

Path = tuple[str | int, ...]
"""The way from the root of an agreement to a value: keys of mappings and indexes of lists."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: the character's offset from 0, its line and its column from 1."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text, from `start` to just before `end`."""

    start: Position
    end: Position


def path_text(path: Path) -> str:
    """`path` as people write it: `goals.segments[2].share`."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def at(value: object, path: Path) -> object:
    """What stands at `path` in `value`; None where nothing does."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
