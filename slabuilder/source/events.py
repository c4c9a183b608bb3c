"""The stream of events that ruamel.yaml finds in a text: the one place that knows the library.

Events, not nodes: they come one by one, so that a text nested ten thousand deep is refused at the forty-first level,
before any parser has recursed; and a text with a syntax error still gives everything that stands before the error.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError

try:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # no wheel for this platform: the pure parser says the same, five times slower
    CParser = None

SCALAR: type[Any] = events.ScalarEvent
ALIAS: type[Any] = events.AliasEvent
MAPPING_START: type[Any] = events.MappingStartEvent
MAPPING_END: type[Any] = events.MappingEndEvent
SEQUENCE_END: type[Any] = events.SequenceEndEvent
DOCUMENT_START: type[Any] = events.DocumentStartEvent
STARTS: frozenset[type[Any]] = frozenset((MAPPING_START, events.SequenceStartEvent))
ENDS: frozenset[type[Any]] = frozenset((MAPPING_END, SEQUENCE_END))

HAS_C_PARSER = CParser is not None


class Mark(Protocol):
    """A place, as the parsers say it; their lines and columns are not used, for they count other line ends."""

    index: int


class Event(Protocol):
    """What the kinds of events share; a scalar has `value` and `style`, an alias `anchor`, a collection `flow_style`."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    value: str
    style: str | None
    flow_style: bool
    ctag: object


class NotYaml(Exception):
    """The parser gave up at `offset`, while it read what begins at `context`; before it stood a value at `last`."""

    def __init__(self, problem: str, offset: int, context: int | None, last: tuple[int, int]) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset
        self.context = context
        self.last = last


def parse(text: str, *, pure: bool) -> Iterator[Event]:
    """The events of `text`; raises NotYaml where it stops being YAML, and nothing else."""
    last: Event | None = None
    try:
        for event in _pure(text) if pure or CParser is None else _compiled(text):
            yield event
            last = event
    except GeneratorExit:
        raise
    except Exception as error:  # the pure scanner trips over some texts with OverflowError, IndexError and others
        before = (0, 0) if last is None else (last.start_mark.index, last.end_mark.index)
        problem, place, context = f"{type(error).__name__}: {error}", before[1], None
        if isinstance(error, MarkedYAMLError):
            problem = str(error.problem or error.context)
            context = None if error.context_mark is None else error.context_mark.index
            place = before[1] if error.problem_mark is None else error.problem_mark.index
        raise NotYaml(problem, min(place, len(text)), context, before) from None


def _compiled(text: str) -> Iterator[Event]:
    """The events as libyaml finds them."""
    parser: Any = CParser(text)
    event = parser.get_event()
    while event is not None:
        yield event
        event = parser.get_event()


def _pure(text: str) -> Iterator[Event]:
    """The events as ruamel.yaml finds them."""
    yield from YAML(typ="base", pure=True, plug_ins=[]).parse(text)
