"""What text means: plain words are text, numbers stay as they were written, null and booleans are what YAML 1.2 says."""

from __future__ import annotations

import pytest

from slabuilder.source import Value
from tests.source.conftest import Reader

SCALARS: list[tuple[str, Value]] = [
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("Off", "Off"),
    ("1.10", "1.10"),
    ("010", "010"),
    ("0x1F", "0x1F"),
    ("1_200_000", "1_200_000"),
    ("1,200,000", "1,200,000"),
    ("2.5%", "2.5%"),
    ("1e3", "1e3"),
    (".inf", ".inf"),
    ("1:30", "1:30"),
    ("2026-01-01", "2026-01-01"),
    ("2026-Q3", "2026-Q3"),
    ("~", None),
    ("null", None),
    ("Null", None),
    ("NULL", None),
    ("nULL", "nULL"),
    ("true", True),
    ("True", True),
    ("TRUE", True),
    ("tRUE", "tRUE"),
    ("false", False),
    ("False", False),
    ("FALSE", False),
    ('"null"', "null"),
    ("'true'", "true"),
    ("''", ""),
    ('"~"', "~"),
    ("<<", "<<"),
    ("=", "="),
    ("-x", "-x"),
    ("http://acme.example/a?b#c", "http://acme.example/a?b#c"),
    ('"a\\tb\\u00e9"', "a\tbé"),
    ("'it''s'", "it's"),
    ("a # comment", "a"),
    ("a#b", "a#b"),
    ("中文 😀", "中文 😀"),
    ("{}", {}),
    ("[]", []),
    ("[a, [b], {c: d}]", ["a", ["b"], {"c": "d"}]),
    ("{a, b: }", {"a": None, "b": None}),
]


@pytest.mark.parametrize(("written", "meant"), SCALARS)
def test_value(reader: Reader, written: str, meant: Value) -> None:
    document, diagnostics = reader(f"key: {written}\n")
    assert diagnostics == ()
    assert document is not None
    assert document.value == {"key": meant}


DOCUMENTS: list[tuple[str, Value]] = [
    ("", None),
    ("\n\n", None),
    ("# nothing but a comment\n", None),
    ("---\n", None),
    ("--- # the beginning\na: b\n...\n", {"a": "b"}),
    ("\ufeffa: b\n", {"a": "b"}),
    ("a:\nb:\n", {"a": None, "b": None}),
    ("-\n- x\n-\n", [None, "x", None]),
    ("a: one\n  two\n\n  three\n", {"a": "one two\nthree"}),
    ("a: |\n  one\n    two\n\nb: >-\n  x\n  y\n", {"a": "one\n  two\n", "b": "x y"}),
    ("a: |-\n  true\n", {"a": "true"}),
    ("a:\r\n- b\r\n- c: d\r\n", {"a": ["b", {"c": "d"}]}),
    ("a:\r- b\r- c: d\r", {"a": ["b", {"c": "d"}]}),
    ("a: |\r\n  x\r\n  y\r\n", {"a": "x\ny\n"}),
    ("a: &x {b: 1}\nc: *x\nd: [*x, *x]\n", {"a": {"b": "1"}, "c": {"b": "1"}, "d": [{"b": "1"}, {"b": "1"}]}),
    ("a: &x 1\nb: &x 2\nc: *x\n", {"a": "1", "b": "2", "c": "2"}),
    ("true: 1\n5: 2\n'null': 3\n'<<': 4\n", {"true": "1", "5": "2", "null": "3", "<<": "4"}),
    ("? a\n: b\n", {"a": "b"}),
    ('a: "x\ty"\nb: |\n  one\ttwo\nc: d # a\tcomment\n', {"a": "x\ty", "b": "one\ttwo\n", "c": "d"}),
    ("just a text\n", "just a text"),
]


@pytest.mark.parametrize(("text", "meant"), DOCUMENTS)
def test_document(reader: Reader, text: str, meant: Value) -> None:
    document, diagnostics = reader(text)
    assert diagnostics == ()
    assert document is not None
    assert document.value == meant


def test_the_text_is_the_file_without_a_byte_order_mark(reader: Reader) -> None:
    document, _ = reader("\ufeffa: b\r\n".encode())
    assert document is not None
    assert document.text == "a: b\r\n"
    assert document.name == "f.yaml"
