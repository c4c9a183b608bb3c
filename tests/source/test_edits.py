"""Edits change what they are asked to, and not a byte besides."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from slabuilder.source import Document, Value, read
from slabuilder.source.edits import CannotEditError, Edit, InsertKey, RenameKey, SetScalar, edited, encoded
from slabuilder.source.intended import difference
from slabuilder.spans import at
from tests.source.random_yaml import WORDS, Written, paths, texts


def document(text: str) -> Document:
    found, faults = read(text.encode(), "a.yaml")
    assert faults == ()
    assert found is not None
    return found


def after(text: str, *edits: Edit) -> str:
    return edited(document(text), edits)


TERM = "term: {from: 2026-10-01, to: 2026-12-31}  # both included\n"


@pytest.mark.parametrize(
    ("before", "edit", "expected"),
    [
        (TERM, SetScalar(("term", "to"), "2027-03-31"), "term: {from: 2026-10-01, to: 2027-03-31}  # both included\n"),
        ("a: 'x'", SetScalar(("a",), "it's"), "a: 'it''s'"),
        ('a: "x" # b', SetScalar(("a",), 'so "y"'), 'a: "so \\"y\\"" # b'),
        ("a: x", SetScalar(("a",), "y: z"), 'a: "y: z"'),
        ("a: x", SetScalar(("a",), "true"), 'a: "true"'),
        ("a: [x, y]", SetScalar(("a", 1), "z, z"), 'a: [x, "z, z"]'),
        ("a: &one x\nb: y\n", SetScalar(("a",), "z"), "a: &one z\nb: y\n"),
        ("a: &one x\nb: *one # c\n", SetScalar(("b",), "w"), "a: &one x\nb: w # c\n"),
        ("{a: &one x, b: *one}", SetScalar(("b",), "w"), "{a: &one x, b: w}"),
        ("a:\nb: y\n", SetScalar(("a",), "x"), "a: x\nb: y\n"),
        ("a: >-\n  two\n  lines\nb: x", SetScalar(("b",), "w"), "a: >-\n  two\n  lines\nb: w"),
        ("a: {b: x}", RenameKey(("a", "b"), "c"), "a: {c: x}"),
        ("a: {'b': x}", RenameKey(("a", "b"), "c"), "a: {'c': x}"),
        ("a:\r\n  b: x\r\nc: y\r\n", InsertKey(("a",), "d", "z"), "a:\r\n  b: x\r\n  d: z\r\nc: y\r\n"),
        ("a:\n  b: x # n\n", InsertKey(("a",), "d", {"e": "1"}, "why"), "a:\n  b: x # n\n  # why\n  d: {e: 1}\n"),
        ("a:\n  b: |\n    x\n\nc: y", InsertKey(("a",), "d", "z"), "a:\n  b: |\n    x\n  d: z\n\nc: y"),
        ("a:\n  b: x", InsertKey(("a",), "d", "z", "why"), "a:\n  b: x\n  # why\n  d: z"),
        ("a: {b: x} # n\n", InsertKey(("a",), "d", "z", "why"), "# why\na: {b: x, d: z} # n\n"),
        ("k: v\na: {\n  b: x, # n\n}\n", InsertKey(("a",), "d", "z"), "k: v\na: {\n  b: x, d: z, # n\n}\n"),
        ("a: {}\n", InsertKey(("a",), "d", "z"), "a: {d: z}\n"),
        ("a: &m\n  b: &one x\n  c: *one\n", InsertKey(("a",), "d", "z"), "a: &m\n  b: &one x\n  c: *one\n  d: z\n"),
        ("- a: x\n  b: y\n- c\n", InsertKey((0,), "d", "z"), "- a: x\n  b: y\n  d: z\n- c\n"),
    ],
)  # fmt: skip
def test_one_edit(before: str, edit: Edit, expected: str) -> None:
    assert after(before, edit) == expected


def test_keys_change_places_all_at_once() -> None:
    months = "months: {2026-10: 30%, 2026-11: 70%}"
    edits = [RenameKey(("months", "2026-10"), "2026-11"), RenameKey(("months", "2026-11"), "2026-12")]
    assert after(months, *edits) == "months: {2026-11: 30%, 2026-12: 70%}"


def test_an_alias_is_kept_where_both_become_the_same() -> None:
    text = "effective: &begin 2026-10-01\nfrom: *begin\n"
    edits = [SetScalar(("effective",), "2027-01-01"), SetScalar(("from",), "2027-01-01")]
    assert after(text, *edits) == "effective: &begin 2027-01-01\nfrom: *begin\n"


@pytest.mark.parametrize(
    ("text", "edits", "said"),
    [
        ("a: &one x\nb: *one\n", [SetScalar(("a",), "z")], "a.yaml:2: b is an alias, *one, and would change too"),
        ("a: &m {c: x}\nb: *m\n", [SetScalar(("b", "c"), "z")], "a.yaml:1: a.c would change otherwise than intended"),
        ("a: &m {c: x}\nb: *m\n", [InsertKey(("a",), "d", "z")], "a.yaml:2: b"),
        ("a: |\n  x\n", [SetScalar(("a",), "z")], "a.yaml:1: a is written as a block of lines"),
        ("a: {b: x}\n", [SetScalar(("a",), "z")], "a.yaml:1: a is not a single value"),
        ("a: x\n", [InsertKey(("a",), "b", "z")], "a.yaml:1: a holds no keys"),
        ("a: {b: x}\n", [InsertKey(("a",), "b", "z")], "a.yaml:1: a.b stands there already"),
        ("a: x\nb: y\n", [SetScalar(("a",), "1"), SetScalar(("a",), "2")], "a.yaml:1: what stands here"),
        ("a: x\nb: y\n", [RenameKey(("a",), "b")], "a.yaml"),
        ("a:\n  b: |+\n    x\n\nc: y\n", [InsertKey(("a",), "d", "z")], "a.yaml"),
    ],
)
def test_what_would_change_something_else_is_refused(text: str, edits: list[Edit], said: str) -> None:
    with pytest.raises(CannotEditError, match=re.escape(said)) as refused:
        after(text, *edits)
    assert refused.value.help


def test_the_byte_order_mark_stays() -> None:
    data = b"\xef\xbb\xbfa: x\r\n"
    found, _ = read(data, "a.yaml")
    assert found is not None
    assert encoded(edited(found, [SetScalar(("a",), "w")]), data) == b"\xef\xbb\xbfa: w\r\n"


@pytest.mark.parametrize(
    ("intended", "found", "where"),
    [
        ({"a": ["x"]}, {"a": ["x"]}, None),
        ({"a": "x", "b": "y"}, {"b": "y", "a": "x"}, ()),
        ({"a": {"b": ["x", "y"]}}, {"a": {"b": ["x", "z"]}}, ("a", "b", 1)),
        ({"a": ["x"]}, {"a": ["x", "y"]}, ("a",)),
        ({"a": "true"}, {"a": True}, ("a",)),
        ({"a": []}, {"a": {}}, ("a",)),
    ],
)
def test_where_a_text_says_something_else(intended: Value, found: Value, where: tuple[str | int, ...] | None) -> None:
    assert difference(intended, found) == where


def meant(text: str) -> object:
    """What another reader finds in `text`."""
    return YAML(typ="safe", pure=True).load(io.StringIO(text))


@given(texts(), st.data())
def test_set_and_set_back(written: Written, data: st.DataObject) -> None:
    leaves = [path for path in paths(written.value) if isinstance(at(written.value, path), str)]
    assume(leaves)
    path, text = data.draw(st.sampled_from(leaves)), data.draw(WORDS)
    changed = after(written.text, SetScalar(path, text))
    assert at(meant(changed), path) == text or text.isnumeric()  # this reader makes numbers of digits
    back = str(at(written.value, path))
    span = document(written.text).span(path)
    assert span is not None
    quoted = f'{written.text[: span.start.offset]}"{back}"{written.text[span.end.offset :]}'
    assert after(changed, SetScalar(path, back)) in {written.text, quoted}  # a bare text may have needed quotes


@given(texts(), st.data())
def test_an_insertion_is_one_piece(written: Written, data: st.DataObject) -> None:
    mappings = [path for path in [(), *paths(written.value)] if isinstance(at(written.value, path), dict)]
    path, text = data.draw(st.sampled_from(mappings)), data.draw(WORDS)
    changed = after(written.text, InsertKey(path, "an inserted key", text))
    size = len(changed) - len(written.text)
    start = next(
        (at for at, both in enumerate(zip(written.text, changed, strict=False)) if both[0] != both[1]),
        len(written.text),
    )
    assert any(
        changed[:begin] + changed[begin + size :] == written.text for begin in range(max(0, start - size), start + 1)
    )
    before, now = at(written.value, path), at(meant(changed), path)
    assert isinstance(before, dict)
    assert isinstance(now, dict)
    assert len(now) == len(before) + 1
    assert list(now)[-1] == "an inserted key"


@given(texts(), st.data())
def test_renamed_and_back(written: Written, data: st.DataObject) -> None:
    keys = [path for path in paths(written.value) if isinstance(path[-1], str)]
    path = data.draw(st.sampled_from(keys))
    there = after(written.text, RenameKey(path, "another key"))
    back = RenameKey((*path[:-1], "another key"), str(path[-1]))
    assert document(after(there, back)).value == written.value
    assert len(there.splitlines()) == len(written.text.splitlines())
