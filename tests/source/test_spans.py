"""Where values and keys stand; each expectation gives line, column and the very text."""

from __future__ import annotations

import pytest

from slabuilder.source import Document
from slabuilder.spans import Path, Span
from tests.source.conftest import Reader

TEXT = """\
# an agreement
title: Inbound leads   # short
goals:
  quota: 1_200_000
  rates: [2.5%, {from: mql}]
  note: >
    two
    lines

  empty:
stages:
- id: "mql"
  owner:   'sales'
- &anchor tagged
- *anchor
long: one
  two
"""

PLACES: list[tuple[Path, int, int, str]] = [
    (("title",), 2, 8, "Inbound leads"),
    (("goals",), 4, 3, TEXT[TEXT.index("quota") : TEXT.index("\nstages")]),
    (("goals", "quota"), 4, 10, "1_200_000"),
    (("goals", "rates"), 5, 10, "[2.5%, {from: mql}]"),
    (("goals", "rates", 0), 5, 11, "2.5%"),
    (("goals", "rates", 1), 5, 17, "{from: mql}"),
    (("goals", "rates", 1, "from"), 5, 24, "mql"),
    (("goals", "note"), 6, 9, ">\n    two\n    lines"),
    (("goals", "empty"), 10, 9, ""),
    (("stages", 0), 12, 3, "id: \"mql\"\n  owner:   'sales'"),
    (("stages", 0, "id"), 12, 7, '"mql"'),
    (("stages", 0, "owner"), 13, 12, "'sales'"),
    (("stages", 1), 14, 11, "tagged"),
    (("stages", 2), 14, 11, "tagged"),
    (("long",), 16, 7, "one\n  two"),
]

KEYS: list[tuple[Path, int, int, str]] = [
    (("title",), 2, 1, "title"),
    (("goals", "quota"), 4, 3, "quota"),
    (("goals", "rates", 1, "from"), 5, 18, "from"),
    (("goals", "empty"), 10, 3, "empty"),
    (("stages", 0, "owner"), 13, 3, "owner"),
]


def found(document: Document | None, span: Span | None) -> tuple[int, int, str]:
    assert document is not None
    assert span is not None
    return span.start.line, span.start.column, document.text[span.start.offset : span.end.offset]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("path", "line", "column", "text"), PLACES)
def test_value(reader: Reader, path: Path, line: int, column: int, text: str, line_end: str) -> None:
    document, _ = reader(TEXT.replace("\n", line_end))
    assert document is not None
    assert found(document, document.span(path)) == (line, column, text.replace("\n", line_end))


@pytest.mark.parametrize(("path", "line", "column", "text"), KEYS)
def test_key(reader: Reader, path: Path, line: int, column: int, text: str) -> None:
    document, _ = reader(TEXT)
    assert document is not None
    assert found(document, document.key_span(path)) == (line, column, text)


@pytest.mark.parametrize("path", [(), ("stages", 0), ("nowhere",), ("title", "x"), ("stages", 9, "id")])
def test_no_key(reader: Reader, path: Path) -> None:
    document, _ = reader(TEXT)
    assert document is not None
    assert document.key_span(path) is None


@pytest.mark.parametrize("path", [("nowhere",), ("title", 0), ("stages", -1), ("stages", 4), ("stages", "id")])
def test_no_value(reader: Reader, path: Path) -> None:
    document, _ = reader(TEXT)
    assert document is not None
    assert document.span(path) is None


@pytest.mark.parametrize(
    ("text", "path", "column"),
    [
        ("a:   # c\nb: 1\n", ("a",), 3),
        ('"a"  :\n', ("a",), 7),
        ("{a, b: 1}", ("a",), 3),
        ("{b: , c: 1}", ("b",), 4),
        ("[{a: }]", (0, "a"), 5),
        ("-    # c\n- x\n", (0,), 2),
        ("- -\n", (0, 0), 4),
        ("a: &x\nb: 1\n", ("a",), 6),
    ],
)
def test_an_empty_value_stands_behind_its_sign(reader: Reader, text: str, path: Path, column: int) -> None:
    document, _ = reader(text)
    assert document is not None
    span = document.span(path)
    assert span is not None
    assert span.start == span.end
    assert (span.start.line, span.start.column) == (1, column)


def test_columns_count_characters(reader: Reader) -> None:
    document, _ = reader("é😀: 中文\n")
    assert found(document, document.span(("é😀",)) if document else None) == (1, 5, "中文")


def test_the_whole_document(reader: Reader) -> None:
    document, _ = reader("# c\n\na: 1\nb: [x]\n\n# d\n")
    assert found(document, document.span(()) if document else None) == (3, 1, "a: 1\nb: [x]")
    empty, _ = reader("# c\n")
    assert empty is not None
    assert empty.span(()) is None
