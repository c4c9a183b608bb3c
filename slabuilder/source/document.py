"""What reading a file gives: its values, and where each of them stands in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from slabuilder.diagnostics.lines import Lines
from slabuilder.spans import Path, Span

Value = None | bool | str | list["Value"] | dict[str, "Value"]
"""What YAML text may say. A number stays the text that was written, until the model gives it a type."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands (offsets into the text), and the places of what it contains.

    Spans are made of it when somebody asks: a clean file needs none, and a thousand files need them a thousand times.
    """

    start: int
    end: int
    items: tuple[Place, ...] = ()
    entries: dict[str, tuple[int, int, Place]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file as values, each of which knows its place.

    `text` is the file as it stands, without a byte order mark; its line ends are as they were, so that every span
    slices it: `text[span.start.offset:span.end.offset]`. Values reached through an alias stand where the anchor is.
    Lists and mappings may be shared between paths, and must not be edited.
    """

    name: str
    text: str
    value: Value
    root: Place | None = field(repr=False)
    lines: Lines = field(repr=False, compare=False)

    def span(self, path: Path) -> Span | None:
        """Where the value at `path` stands; nothing if there is no such value."""
        place = self._place(path)
        return None if place is None else self.lines.span(place.start, place.end)

    def key_span(self, path: Path) -> Span | None:
        """Where the key of the value at `path` stands; nothing for the root and for items of lists."""
        owner = self._place(path[:-1]) if path else None
        if owner is None or not isinstance(path[-1], str):
            return None
        entry = owner.entries.get(path[-1])
        return None if entry is None else self.lines.span(entry[0], entry[1])

    def _place(self, path: Path) -> Place | None:
        place = self.root
        for step in path:
            if place is None:
                return None
            if isinstance(step, int):
                place = place.items[step] if 0 <= step < len(place.items) else None
            else:
                entry = place.entries.get(step)
                place = None if entry is None else entry[2]
        return place
