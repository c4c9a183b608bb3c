"""Builds values and their places from the parser's events, and refuses what agreements do without.

A refusal does not end the reading: the part is noted and skipped, so that a file's faults come in one run. Only what
could run away (depth, number of values) ends it, by raising TooMuch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.source import refusals
from slabuilder.source.document import Place, Value
from slabuilder.source.doubts import doubtful_block, doubtful_name, doubtful_root
from slabuilder.source.events import (
    ALIAS,
    DOCUMENT_START,
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    Event,
    NotYaml,
)
from slabuilder.source.faults import Faults
from slabuilder.source.gaps import empty_place, skip_directives, skip_properties
from slabuilder.source.limits import MAX_DEPTH, MAX_REPEATED, MAX_VALUES

_PLAIN: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


class TooMuch(Exception):
    """The text is nested too deeply, or stands for too many values, to be read on."""


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an anchor names: the finished value, and how many values, levels and characters an alias to it adds."""

    value: Value
    place: Place
    count: int
    height: int
    length: int


class Builder:
    """Reads one document; `value` and `root` are what it found."""

    def __init__(self, text: str, faults: Faults, *, compiled: bool) -> None:
        self.value: Value = None
        self.root: Place | None = None
        self._text = text
        self._compiled = compiled
        self._faults = faults
        self._anchors: dict[str, _Anchored | None] = {}
        self._count = 0
        self._deepest = 0
        self._repeated = 0  # characters for which aliases stand
        self._cursor = 0  # just behind the last piece of text that was used; empty values are placed by it

    def build(self, events: Iterator[Event]) -> None:
        """Reads the first document of `events`; that there are more is a fault."""
        self._events = events
        documents = 0
        for event in events:
            if type(event) is DOCUMENT_START:
                documents += 1
                if documents > 1:
                    refusals.second_document(
                        self._faults, self._text, skip_directives(self._text, event.start_mark.index)
                    )
                    return
                self._cursor = event.end_mark.index
                root = next(events)
                self._doubt(root, doubtful_root(root))
                self.value, self.root = self._node(root, 1)

    def _node(self, event: Event, depth: int) -> tuple[Value, Place]:
        """The value that begins with `event`, `depth` levels below the file."""
        kind = type(event)
        if kind is ALIAS:
            return self._alias(event, depth)
        self._count += 1
        if self._count > MAX_VALUES:
            refusals.too_many_values(self._faults, event.start_mark.index, MAX_VALUES)
            raise TooMuch
        if depth > MAX_DEPTH:
            refusals.too_deep(self._faults, event.start_mark.index, MAX_DEPTH)
            raise TooMuch
        if depth > self._deepest:  # noqa: PLR1730 - max() costs a call for every value
            self._deepest = depth
        if event.anchor is not None:
            return self._anchored(event, depth)
        return self._content(event, depth)

    def _content(self, event: Event, depth: int) -> tuple[Value, Place]:
        kind = type(event)
        if kind is SCALAR:
            return self._scalar(event)
        start, inside = event.start_mark.index, event.end_mark.index
        opened = start < inside and self._text[inside - 1] in "[{"
        if self._text[start] in "&!":
            self._tag(event, start)
            start = inside if kind is MAPPING_START and not opened else inside - 1
        self._cursor = inside if opened else start
        return self._mapping(start, depth, opened) if kind is MAPPING_START else self._sequence(start, depth, opened)

    def _anchored(self, event: Event, depth: int) -> tuple[Value, Place]:
        """A value that aliases may repeat: what it costs is measured, so that repeating it can be refused."""
        self._doubt(event, doubtful_name(self._text, event))
        name = event.anchor or ""
        self._anchors[name] = None
        count, repeated, deepest, self._deepest = self._count, self._repeated, self._deepest, depth
        value, place = self._content(event, depth)
        length = place.end - place.start + self._repeated - repeated
        self._anchors[name] = _Anchored(value, place, self._count - count + 1, self._deepest - depth, length)
        self._deepest = max(deepest, self._deepest)
        return value, place

    def _alias(self, event: Event, depth: int) -> tuple[Value, Place]:
        start, end = event.start_mark.index, event.end_mark.index
        self._doubt(event, doubtful_name(self._text, event))
        self._cursor = end
        place = Place(start, end)
        name = event.anchor or ""
        if name not in self._anchors:
            refusals.unknown_alias(self._faults, start, end, name)
            return self._text[start:end], place
        anchored = self._anchors[name]
        if anchored is None:
            refusals.alias_inside_itself(self._faults, start, end, name)
            return None, place
        self._count += anchored.count
        self._repeated += anchored.length
        if self._count > MAX_VALUES:
            refusals.too_many_values(self._faults, start, MAX_VALUES, end)
            raise TooMuch
        if self._repeated > MAX_REPEATED:
            refusals.too_many_characters(self._faults, start, MAX_REPEATED, end)
            raise TooMuch
        if depth + anchored.height > MAX_DEPTH:
            refusals.too_deep(self._faults, start, MAX_DEPTH, end)
            raise TooMuch
        self._deepest = max(self._deepest, depth + anchored.height)
        return anchored.value, anchored.place

    def _scalar(self, event: Event) -> tuple[Value, Place]:
        text, start, end = event.value, event.start_mark.index, event.end_mark.index
        style = event.style
        if not style:
            if start < end and self._text[start] not in "&!":
                self._cursor = end
                return _PLAIN.get(text, text), Place(start, end)
            if start >= end:  # an empty value: the parsers disagree on where it stands
                start = end = self._cursor = empty_place(self._text, self._cursor)
                return None, Place(start, end)
        if self._text[start] in "&!":
            self._tag(event, start)
            start = skip_properties(self._text, start, end)
        if style == '"':
            text = refusals.escaped_characters(self._faults, text, self._text, start, end)
        elif style in {"|", ">"}:
            self._doubt(event, doubtful_block(self._text, start))
            end = start + len(self._text[start:end].rstrip())
        self._cursor = end
        return text if style else _PLAIN.get(text, text), Place(start, end)

    def _tag(self, event: Event, start: int) -> None:
        """Refuses the tag that stands before a value, if one does."""
        if event.ctag is not None:
            self._doubt(event, True)
            refusals.tag(self._faults, self._text, start)

    def _doubt(self, event: Event, doubtful: bool) -> None:
        """Gives up what the compiled parser reads in its own way; the pure parser will read it again."""
        if doubtful and self._compiled:
            raise NotYaml("the parsers differ", event.start_mark.index, None, (0, 0))

    def _sequence(self, start: int, depth: int, opened: bool) -> tuple[Value, Place]:
        values: list[Value] = []
        places: list[Place] = []
        for event in self._events:
            if type(event) is SEQUENCE_END:
                if opened:
                    self._cursor = event.end_mark.index
                break
            value, place = self._node(event, depth + 1)
            values.append(value)
            places.append(place)
        return values, Place(start, self._cursor, tuple(places))

    def _mapping(self, start: int, depth: int, opened: bool) -> tuple[Value, Place]:
        values: dict[str, Value] = {}
        entries: dict[str, tuple[int, int, Place]] = {}
        template = False
        for event in self._events:
            if type(event) is MAPPING_END:
                if opened:
                    self._cursor = event.end_mark.index
                break
            key, place = self._node(event, depth + 1)
            if type(event) is not SCALAR:
                if opened and place.start == start + 1 and self._text.startswith("{{", start):
                    template = True
                elif not (isinstance(key, str) and type(event) is MAPPING_START):  # else: a template, and noted
                    # an alias stands here, though its value stands elsewhere
                    begin = event.start_mark.index if type(event) is ALIAS else place.start
                    refusals.key_not_text(self._faults, begin, self._cursor)
                self._node(next(self._events), depth + 1)
                continue
            name = self._name(event, key, place)
            value, value_place = self._node(next(self._events), depth + 1)
            if name is None:
                continue
            if name in entries:
                refusals.duplicate_key(self._faults, name, place, entries[name])
                continue
            values[name] = value
            entries[name] = (place.start, place.end, value_place)
        place = Place(start, self._cursor, (), entries)
        if template:
            refusals.template(self._faults, start, self._cursor)
            return self._text[start : self._cursor], place
        return values, place

    def _name(self, event: Event, key: Value, place: Place) -> str | None:
        """The key that a scalar gives; nothing if it is refused."""
        if not event.style:
            if event.value in _PLAIN and _PLAIN[event.value] is None:
                refusals.null_key(self._faults, self._text, place.start, place.end)
                return None
            if event.value == "<<":
                refusals.merge_key(self._faults, place.start, place.end)
                return None
        return key if isinstance(key, str) else event.value
