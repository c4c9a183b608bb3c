"""Laws of reading: it never raises, both parsers agree, every span slices its own text, values are what others read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from slabuilder.diagnostics import Diagnostic
from slabuilder.source import Document, Value, read, shown_text
from slabuilder.source.events import HAS_C_PARSER
from slabuilder.spans import Path

both = pytest.mark.skipif(not HAS_C_PARSER, reason="there is no compiled parser for this platform")

# fmt: off
PIECES = [
    "a", "b", "key", "- ", "-", "? ", ": ", ":", "{", "}", "[", "]", ", ", ",", "#", '"x"', "'y'", '"', "'", "|", ">",
    "|-", ">-\n", "|2", "&a ", "*a", "*a ", "&b", "!!str ", "!", "! ", "!x ", "~", "null", "true", "%", "@", "`", "<<",
    "=", "010", "é", "中", "😀", "\\", "\\n", "---", "...", "::", "-x", "?x", "{{", "}}", "x: ", "x:\n", '"q": ', "''",
]
# fmt: on
BREAKS = [
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\na: ",
    "\nb:",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    " # c",
    "\u2028",
    "\x85",
    "\ufeff",
    "\x00",
]
scraps = st.lists(st.sampled_from(PIECES + BREAKS), max_size=16).map("".join)
HEADS = ["%YAML 1.1\n---\n", "---\n", "# c\n", "a: 1\n---\n", ""]

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="\xa0"), max_size=12
)
plain = st.from_regex(re.compile(r"[a-zA-Z0-9_%.+-]{1,8}( [a-zA-Z0-9]{1,4})?", re.ASCII), fullmatch=True)
values: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | words | plain,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


def spans_hold(text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
    for fault in diagnostics:
        for span in [fault.span, *(label.span for label in fault.labels)]:
            if span is None:
                continue
            for position in (span.start, span.end):
                before = re.split("\r\n|\r|\n", text[: position.offset])
                if text[max(0, position.offset - 1) : position.offset + 1] == "\r\n":
                    continue  # between the two halves of one line end
                assert (position.line, position.column) == (len(before), len(before[-1]) + 1)
            assert 0 <= span.start.offset <= span.end.offset <= len(text)
            assert span.start.offset < span.end.offset or span.start.offset == len(text)


def paths(value: Value, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths(inner, (*path, index))


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode) | scraps.map(str.encode))
@example(b'a: "\\U99999999"')
@example(b'""\x00:')
@example(b"!x%")
@example(b"? - *")
def test_it_never_raises(data: bytes) -> None:
    for pure in (False, True):
        document, diagnostics = read(data, "f", pure=pure)
        assert document is not None or diagnostics
        spans_hold(shown_text(data), diagnostics)
        assert all(fault.help for fault in diagnostics)


@both
@given(st.sampled_from(HEADS), scraps)
@example("", "a: *bold* x")
@example("", "a: **b**")
@example("", "&b:\n")
@example("", "*a: x")
@example("", "|#")
@example("", "|\n---")
@example("", "!!str &a ?x")
@example("", "a: >\n \n   b")
@example("", "a: 'x\ty' #\tc\n")
@example("a: 1\n---\n", "\tb: @\n")
@example("", "a: {b, c: , ? d}\n? e\n- \n")
def test_both_parsers_agree(head: str, tail: str) -> None:
    (compiled, first), (pure, second) = (read((head + tail).encode(), "f", pure=pure) for pure in (False, True))
    assert first == second
    assert (compiled is None) == (pure is None)
    if compiled is not None and pure is not None:
        assert repr(compiled.value) == repr(pure.value)  # repr: True is not 1, and the order of keys counts
        assert compiled.root == pure.root


def written(value: Value, indent: str = "") -> str:
    """`value` as block YAML, by hand: every text in double quotes."""
    if isinstance(value, dict) and value:
        return "".join(f"\n{indent}{quoted(key)}: {written(inner, indent + '  ')}" for key, inner in value.items())
    if isinstance(value, list) and value:
        return "".join(f"\n{indent}- {written(inner, indent + '  ')}" for inner in value)
    if isinstance(value, str):
        return quoted(value)
    return {"None": "", "True": "true", "False": "false", "{}": "{}", "[]": "[]"}[repr(value)]


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@given(values, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_what_is_written_is_read(value: Value, line_end: str, pure: bool) -> None:
    text = (written(value) + "\n").replace("\n", line_end)
    document, diagnostics = read(text.encode(), "f", pure=pure)
    assert diagnostics == ()
    assert document is not None
    assert repr(document.value) == repr(value)
    for path, inner in paths(value):
        span = document.span(path)
        if span is None:
            assert value is None  # an empty file has no place
        elif isinstance(inner, str):
            assert text[span.start.offset : span.end.offset] == quoted(inner)
        key = document.key_span(path)
        if path and isinstance(path[-1], str):
            assert key is not None
            assert text[key.start.offset : key.end.offset] == quoted(path[-1])
        else:
            assert key is None


@given(st.dictionaries(plain, plain, min_size=1, max_size=5), st.booleans(), st.booleans())
def test_plain_text_stands_where_it_says(mapping: dict[str, str], flow: bool, pure: bool) -> None:
    entries = [f"k{index}: {text}" for index, text in enumerate(mapping.values()) if safe_plain(text)]
    text = "{" + ", ".join(entries) + "}" if flow else "\n".join(entries)
    document, diagnostics = read(text.encode(), "f", pure=pure)
    assert diagnostics == ()
    assert document is not None
    for path, value in paths(document.value):
        span = document.span(path)
        if isinstance(value, str):
            assert span is not None
            assert text[span.start.offset : span.end.offset] == value


def safe_plain(text: str) -> bool:
    """Whether `text` may stand without quotes."""
    return text[0] not in "-%" and not text.startswith("...")


@given(st.sampled_from([*HEADS[1:3], ""]), scraps)
@example("", "a: [x, {y: z}]\n\nb: 'c'")
@pytest.mark.filterwarnings("ignore::ruamel.yaml.error.ReusedAnchorWarning")
def test_another_reader_reads_the_same(head: str, tail: str) -> None:
    """The library's own base loader takes every scalar for text: the same values, but for null and booleans."""
    text = head + tail
    document, diagnostics = read(text.encode(), "f", pure=True)
    if document is None or diagnostics or "\t" in text:  # tabs: the other reader trips over those on empty lines
        return
    assert texts(document.value) == texts(YAML(typ="base", pure=True).load(text))


def texts(value: object) -> object:
    """`value` with one word for all that may be null or a boolean: the other reader does not tell `~` from `"~"`."""
    if isinstance(value, dict):
        return {key: texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [texts(inner) for inner in value]
    return {"": None, "~": None, "null": None, "true": True}.get(value, value) if isinstance(value, str) else value


def test_a_document_says_what_it_holds() -> None:
    document, _ = read(b"a: 1\n", "f")
    assert isinstance(document, Document)
    assert "lines" not in repr(document)
