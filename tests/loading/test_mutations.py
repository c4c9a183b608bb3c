"""Whatever is done to an agreement, loading tells what is wrong with it, near where it was done, and never breaks."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from slabuilder.diagnostics import Diagnostic
from slabuilder.loading import Loaded, load
from slabuilder.source import read
from slabuilder.spans import Path as ValuePath
from slabuilder.spans import at
from tests.loading.marked import AGREEMENT

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "agreements").glob("*.yaml"))
TEXTS = [*(path.read_text(encoding="utf-8") for path in EXAMPLES), AGREEMENT]
MANY = settings(max_examples=300, deadline=None, derandomize=True, database=None)


def values_of(text: str) -> Any:
    document, faults = read(text.encode(), "a.yaml")
    assert document is not None
    assert not faults
    return document.value


VALUES = [values_of(text) for text in TEXTS]
NAMES = st.sampled_from(["id", "when", "all", "from", "titel", "rate", "mql", "2026-10", "x y", "", "İ", "at_least"])
SCALARS = st.sampled_from(
    ["", " ", "140%", "1e3", "2026-02-30", "mql", "5 minutes", "0", "-1", "x\ny", "won", "x" * 6000]
)
OTHERS = st.recursive(
    st.one_of(SCALARS, st.booleans(), st.none(), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=5,
)


def paths_of(value: Any, path: ValuePath = ()) -> Iterator[ValuePath]:
    """The path of every value below `value`."""
    for step, entry in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield (*path, step)
        yield from paths_of(entry, (*path, step))


@st.composite
def mutations(draw: st.DrawFn, start: Any) -> tuple[Any, ValuePath]:
    """`start` with a key or an item taken out, renamed, or with a value of another kind; and the path of it."""
    value = copy.deepcopy(start)
    path = draw(st.sampled_from(list(paths_of(value))))
    around: Any = at(value, path[:-1])
    step: Any = path[-1]
    match draw(st.sampled_from(["delete", "rename", "replace"])):
        case "delete":
            del around[step]
        case "rename" if isinstance(around, dict):
            name = draw(st.one_of(NAMES, st.just(f"{step}s"), st.just(step[:-1])))
            assume(name not in around)
            entries = [(name if key == step else key, entry) for key, entry in around.items()]
            around.clear()
            around.update(entries)
            path = (*path[:-1], name)
        case _:
            around[step] = draw(OTHERS)
    return value, path


def written(value: Any) -> str:
    """`value` in JSON, which is YAML."""
    return json.dumps(value, ensure_ascii=True, indent=1)


def assert_sound(loaded: Loaded, text: str) -> None:
    """There is an agreement or something to mend, and every place is one that is there."""
    assert (loaded.agreement is None) == bool(loaded.diagnostics)
    told = [(found.code, found.message, found.span) for found in loaded.diagnostics]
    assert len(told) == len(set(told))
    places = [found.span for found in loaded.diagnostics if found.span is not None]
    assert [place.start for place in places] == sorted(place.start for place in places)
    for place in [*places, *(label.span for found in loaded.diagnostics for label in found.labels)]:
        assert 0 <= place.start.offset <= place.end.offset <= len(text)
        before = text[: place.start.offset]
        assert (place.start.line, place.start.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def is_near(found: Diagnostic, path: ValuePath) -> bool:
    """Whether `found` is about the part that has `path` in it, something above or something below."""
    near = path[:-1]
    shorter = min(len(near), len(found.path))
    return near[:shorter] == found.path[:shorter]


@pytest.mark.parametrize("index", range(len(VALUES)))
def test_a_change_is_told_near_where_it_was_made(index: int) -> None:
    @given(mutations(VALUES[index]))
    @MANY
    def law(mutation: tuple[Any, ValuePath]) -> None:
        value, path = mutation
        text = written(value)
        loaded = load(text.encode(), "a.yaml")
        event("an agreement" if loaded.agreement else "told")
        assert_sound(loaded, text)
        # A name, a type, an option may be missed wherever it is used; a key or a form is wrong where it stands.
        for found in loaded.diagnostics:
            if found.code in {"SLA010", "SLA011"}:
                assert is_near(found, path), found

    law()


@pytest.mark.parametrize("index", range(len(TEXTS)))
def test_any_text_at_any_place_is_told_and_breaks_nothing(index: int) -> None:
    pieces = st.one_of(st.sampled_from(list("{}[]:,-'\"&*!|>#%@`\t\n ")), st.text(max_size=5))

    @given(st.data(), pieces, st.integers(0, 40))
    @settings(MANY, max_examples=150)
    def law(data: st.DataObject, piece: str, length: int) -> None:
        start = data.draw(st.integers(0, len(TEXTS[index])))
        text = TEXTS[index][:start] + piece + TEXTS[index][start + length :]
        assume("\r" not in piece)  # a line end of its own kind, which the counting above does not know
        assert_sound(load(text.encode(), "a.yaml"), text)

    law()


def test_both_parsers_tell_the_same() -> None:
    @given(mutations(VALUES[-1]))
    @settings(MANY, max_examples=60)
    def law(mutation: tuple[Any, ValuePath]) -> None:
        data = written(mutation[0]).encode()
        assert load(data, "a.yaml").diagnostics == load(data, "a.yaml", pure=True).diagnostics

    law()


def test_json_stands_for_the_same_agreement() -> None:
    """The law above speaks of agreements only because they are still the same when they are written so."""
    for text, value in zip(TEXTS, VALUES, strict=True):
        assert load(written(value).encode(), "a.yaml").agreement == load(text.encode(), "a.yaml").agreement is not None
