"""What agreements do without: each with its code, its place, and what remains of the document."""

from __future__ import annotations

import pytest

from slabuilder.source import Value
from tests.source.conftest import Reader

NOTHING = object()

CASES: list[tuple[str, str, int, int, str, object]] = [
    # text, code, line, column, the text that is underlined, what the document still says
    ("a: 1\nb: 2\na: 3\n", "SLA003", 3, 1, "a", {"a": "1", "b": "2"}),
    ("x: {a: 1, a: 2}\n", "SLA003", 1, 11, "a", {"x": {"a": "1"}}),
    ("a: 1\n'a': 2\n", "SLA003", 2, 1, "'a'", {"a": "1"}),
    ("t: {{ name }}\n", "SLA004", 1, 4, "{{ name }}", {"t": "{{ name }}"}),
    ("- {{name}}\n", "SLA004", 1, 3, "{{name}}", ["{{name}}"]),
    ("{{ key }}: 1\nb: 2\n", "SLA004", 1, 1, "{{ key }}", {"b": "2"}),
    ("[a, b]: 1\nc: 2\n", "SLA004", 1, 1, "[a, b]", {"c": "2"}),
    ("? {a: 1}\n: 2\n", "SLA004", 1, 3, "{a: 1}", {}),
    ("? - x\n: 2\n", "SLA004", 1, 3, "- x", {}),
    ("a: &k x\n*k : 1\n", "SLA004", 2, 1, "*k", {"a": "x"}),
    ("~: 1\n", "SLA004", 1, 1, "~", {}),
    ("null: 1\nb: 2\n", "SLA004", 1, 1, "null", {"b": "2"}),
    ("a: 1\n: 2\n", "SLA004", 2, 1, ":", {"a": "1"}),
    ("{: 2}\n", "SLA004", 1, 2, ":", {}),
    ("a: !!str 1\n", "SLA004", 1, 4, "!!str", {"a": "1"}),
    ("a: !!python/object:os.system [x]\n", "SLA004", 1, 4, "!!python/object:os.system", {"a": ["x"]}),
    ("a: !mine\n  b: 1\n", "SLA004", 1, 4, "!mine", {"a": {"b": "1"}}),
    ("a: !<tag:yaml.org,2002:str> b\n", "SLA004", 1, 4, "!<tag:yaml.org,2002:str>", {"a": "b"}),
    ("a: ! b\n", "SLA004", 1, 4, "!", {"a": "b"}),
    ("a: &x !!int 5\n", "SLA004", 1, 7, "!!int", {"a": "5"}),
    ("a: !!int &x 5\n", "SLA004", 1, 4, "!!int", {"a": "5"}),
    ("!!map\na: 1\n", "SLA004", 1, 1, "!!map", {"a": "1"}),
    ("%YAML 1.1\n---\na: no\n", "SLA004", 1, 1, "%YAML 1.1", {"a": "no"}),
    ("# c\n%TAG ! tag:x\n---\na: 1\n", "SLA004", 2, 1, "%TAG ! tag:x", {"a": "1"}),
    ("b: &b {x: 1}\na:\n  <<: *b\n  y: 2\n", "SLA004", 3, 3, "<<", {"b": {"x": "1"}, "a": {"y": "2"}}),
    ("a: 1\n---\nb: 2\n", "SLA004", 2, 1, "---", {"a": "1"}),
    ("a: 1\n---\nb:\tc\n", "SLA004", 2, 1, "---", {"a": "1"}),
    ("a: 1\n---\n", "SLA004", 2, 1, "---", {"a": "1"}),
    ("a: 1\n...\n%YAML 1.2\n---\nb: 2\n", "SLA004", 4, 1, "---", {"a": "1"}),
    ('a: "\\0"\n', "SLA004", 1, 5, "\\0", {"a": "\ufffd"}),
    ('a: "\\ud800"\n', "SLA004", 1, 5, "\\ud800", {"a": "\ufffd"}),
    ('a: "x\n  y\\L"\n', "SLA004", 2, 4, "\\L", {"a": "x y\ufffd"}),
    ('a: "x\\\\x \\x1b"\n', "SLA004", 1, 10, "\\x1b", {"a": "x\\x \ufffd"}),
    ('a: "pay \\u202e09"\n', "SLA004", 1, 9, "\\u202e", {"a": "pay \ufffd09"}),
    ('a: "x\\U000e0041"\n', "SLA004", 1, 6, "\\U000e0041", {"a": "x\ufffd"}),
    ('"\\u200b": 1\n', "SLA004", 1, 2, "\\u200b", {"\ufffd": "1"}),
    ("a: pay \u202e09\n", "SLA004", 1, 8, "\u202e", {"a": "pay \ufffd09"}),
    ("a: |\n  x\n  y\u2067z\n", "SLA004", 3, 4, "\u2067", {"a": "x\ny\ufffdz\n"}),
    ("a: 1 # \u202e\n", "SLA004", 1, 8, "\u202e", {"a": "1"}),
    ("'a\u200b': 1\n", "SLA004", 1, 3, "\u200b", {"a\ufffd": "1"}),
    ("[x\u2060y]\n", "SLA004", 1, 3, "\u2060", ["x\ufffdy"]),
    ("a: x\u200dy\n", "SLA004", 1, 5, "\u200d", {"a": "x\ufffdy"}),
    ("a: \ue000\n", "SLA004", 1, 4, "\ue000", {"a": "\ufffd"}),
    ("a: x\U000e0041\n", "SLA004", 1, 5, "\U000e0041", {"a": "x\ufffd"}),
    ("a: *nowhere\n", "SLA002", 1, 4, "*nowhere", {"a": "*nowhere"}),
    ("a: &a [b, *a]\n", "SLA005", 1, 11, "*a", {"a": ["b", None]}),
    ("a: &a {b: *a}\n", "SLA005", 1, 11, "*a", {"a": {"b": None}}),
    ("\ta: 1\n", "SLA002", 1, 1, "\t", {"a": "1"}),
    ("a:\n \tb: 1\n", "SLA002", 2, 2, "\t", {"a": {"b": "1"}}),
    ("a:\tb\n", "SLA002", 1, 3, "\t", {"a": "b"}),
    ("a: x\ty\n", "SLA002", 1, 5, "\t", {"a": "x y"}),
    ("a: 1\t# c\n", "SLA002", 1, 5, "\t", {"a": "1"}),
    ("a: [1,\t2]\n", "SLA002", 1, 7, "\t", {"a": ["1", "2"]}),
    ("a: |\n  x\n\ty\n", "SLA002", 3, 1, "\t", NOTHING),
    ("a: b\x00c\n", "SLA002", 1, 5, "\x00", {"a": "b\ufffdc"}),
    ("a: b\x1b[31mc\n", "SLA002", 1, 5, "\x1b", {"a": "b\ufffd[31mc"}),
    ("a: b\x85c\n", "SLA002", 1, 5, "\x85", {"a": "b c"}),
    ("a: b\u2028c\nd: e\n", "SLA002", 1, 5, "\u2028", {"a": "b c", "d": "e"}),
    ("a: b\ufeffc\n", "SLA002", 1, 5, "\ufeff", {"a": "b c"}),
    ("a:\n\xa0\xa0b: 1\n", "SLA002", 2, 1, "\xa0\xa0", {"a": {"b": "1"}}),
    ("a:\n  \u3000b: 1\n", "SLA002", 2, 3, "\u3000", {"a": {"b": "1"}}),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "underlined", "remains"), CASES)
def test_refused(
    reader: Reader, text: str, code: str, line: int, column: int, underlined: str, remains: object
) -> None:
    document, diagnostics = reader(text)
    first = diagnostics[0]
    assert first.span is not None
    start, end = first.span.start, first.span.end
    assert (first.code, start.line, start.column, text[start.offset : end.offset]) == (code, line, column, underlined)
    assert first.help
    if remains is not NOTHING:
        assert len(diagnostics) == 1
        assert document is not None
        assert document.value == remains


def test_a_duplicate_points_at_both_lines(reader: Reader) -> None:
    _, (fault,) = reader("goals:\n  quota: 1\n  rate: 2\n  quota: 3\n")
    assert fault.message == "`quota` is set more than once"
    assert "line 2" in (fault.help or "")
    (label,) = fault.labels
    assert (label.span.start.line, label.span.start.column) == (2, 3)


def test_an_escaped_break_counts_no_line(reader: Reader) -> None:
    _, diagnostics = reader("a: x\u2028y\u2029z\x85\nb: 1\nb: 2\n")
    places = [(fault.code, fault.span.start.line) for fault in diagnostics if fault.span is not None]
    assert places == [("SLA002", 1), ("SLA002", 1), ("SLA002", 1), ("SLA003", 3)]


def test_all_faults_come_in_one_run(reader: Reader) -> None:
    text = "a: 1\na: 2\nb: !x 3\n~: 4\nc: {{ d }}\n<<: e\nf: *g\nh: x\x00y\n"
    document, diagnostics = reader(text)
    places = [(fault.code, fault.span.start.line) for fault in diagnostics if fault.span is not None]
    assert places == [
        ("SLA003", 2),
        ("SLA004", 3),
        ("SLA004", 4),
        ("SLA004", 5),
        ("SLA004", 6),
        ("SLA002", 7),
        ("SLA002", 8),
    ]
    assert document is not None
    expected: Value = {"a": "1", "b": "3", "c": "{{ d }}", "f": "*g", "h": "x\ufffdy"}
    assert document.value == expected


def test_what_stands_before_a_syntax_error_is_reported_too(reader: Reader) -> None:
    document, diagnostics = reader("a: 1\na: 2\nb: c: d\n")
    assert document is None
    assert [(fault.code, fault.span and fault.span.start.line) for fault in diagnostics] == [
        ("SLA003", 2),
        ("SLA002", 3),
    ]


def test_no_more_faults_than_anybody_reads(reader: Reader) -> None:
    document, diagnostics = reader("a: 1\n" * 5000)
    assert document is None
    assert len(diagnostics) == 101
    assert "more than 100 faults" in diagnostics[-1].message


def test_an_alias_counts_as_what_it_repeats(reader: Reader) -> None:
    thousand = "a: &a [" + ", ".join(["x"] * 999) + "]\n"  # with the list itself
    _, diagnostics = reader(thousand + "b: [" + ", ".join(["*a"] * 48) + "]\n")
    assert diagnostics == ()
    document, (fault,) = reader(thousand + "b: [" + ", ".join(["*a"] * 50) + "]\n")
    assert document is None
    assert fault.code == "SLA005"
    assert fault.span is not None
    assert fault.span.start.line == 2
