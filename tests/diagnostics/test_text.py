"""What people see: whole reports, written by hand as they ought to look."""

from __future__ import annotations

import re
import unicodedata
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.diagnostics import Diagnostic, Label, Severity
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.text import render_text

FILE = "agreements/inbound.yaml"


def fault(text: str, underlined: str, message: str = "it is wrong", **more: object) -> Diagnostic:
    """A fault at the first place where `text` has `underlined`."""
    start = text.index(underlined)
    span = Lines(text).span(start, start + len(underlined))
    return Diagnostic(str(more.pop("code", "SLA012")), message, FILE, span, **more)  # type: ignore[arg-type]


def label(text: str, underlined: str, message: str) -> Label:
    start = text.index(underlined)
    return Label(Lines(text).span(start, start + len(underlined)), message)


def shown(text: str, *faults: Diagnostic, width: int = 80) -> str:
    return render_text(faults, {FILE: text}, width=width)


def test_a_fault_with_a_label() -> None:
    text = "\n" * 86 + "  within: 4 business hours\n  first_touch: 1 business day\n"
    found = fault(
        text,
        "1 business day",
        "first touch is allowed after the hand-off deadline",
        code="SLA503",
        labels=(label(text, "4 business hours", "the deadline is set here"),),
        help="slabuilder explain SLA503",
    )
    assert shown(text, found) == dedent("""\
        SLA503 first touch is allowed after the hand-off deadline
          --> agreements/inbound.yaml:88:16
           |
        87 |   within: 4 business hours
           |           ---------------- the deadline is set here
        88 |   first_touch: 1 business day
           |                ^^^^^^^^^^^^^^
           = help: slabuilder explain SLA503
    """)


def test_the_line_above_is_shown_where_nothing_else_is() -> None:
    text = "goals:\n  quota: many\n"
    assert shown(text, fault(text, "many", "this is no number")) == dedent("""\
        SLA012 this is no number
          --> agreements/inbound.yaml:2:10
          |
        1 | goals:
        2 |   quota: many
          |          ^^^^
    """)


def test_lines_that_are_left_out() -> None:
    text = "a: 1\nb: 2\nc: 3\na: 4\n"
    found = Diagnostic(
        "SLA003",
        "`a` is set more than once",
        FILE,
        Lines(text).span(15, 16),
        labels=(label(text, "a", "`a` is first set here"),),
    )
    assert shown(text, found) == dedent("""\
        SLA003 `a` is set more than once
          --> agreements/inbound.yaml:4:1
          |
        1 | a: 1
          | - `a` is first set here
        ...
        4 | a: 4
          | ^
    """)


def test_two_marks_on_one_line() -> None:
    text = "x: {from: b, to: a}\n"
    found = fault(text, "a}", labels=(label(text, "from", "compare this"),))
    assert shown(text, found) == dedent("""\
        SLA012 it is wrong
          --> agreements/inbound.yaml:1:18
          |
        1 | x: {from: b, to: a}
          |                  ^^
          |     ---- compare this
    """)


def test_a_span_over_several_lines_is_marked_on_the_first() -> None:
    text = "a:\n  b: 1000\n  c: 2\n"
    assert shown(text, fault(text, "b: 1000\n  c: 2")).splitlines()[-1] == "  |   ^^^^^^^"


def test_a_place_behind_the_end_of_a_line() -> None:
    text = "a:\nb: 1\n"
    found = Diagnostic("SLA012", "a value is missing", FILE, Lines(text).span(2, 2))
    assert shown(text, found).splitlines()[-2:] == ["1 | a:", "  |   ^"]


def test_without_place_and_without_text() -> None:
    whole = Diagnostic("SLA001", "the file is larger than 1 MB", FILE, help="is this an agreement?")
    assert render_text([whole], {}) == dedent("""\
        SLA001 the file is larger than 1 MB
          --> agreements/inbound.yaml
           = help: is this an agreement?
    """)
    placed = Diagnostic("SLA012", "wrong", FILE, Lines("abc").span(1, 2))
    assert render_text([placed], {}) == "SLA012 wrong\n  --> agreements/inbound.yaml:1:2\n"


def test_several_faults_stand_in_order_and_once() -> None:
    text = "a: 1\nb: 2\n"
    first, second = fault(text, "a", "first", severity=Severity.WARNING), fault(text, "b", "second")
    report = shown(text, second, first, second)
    assert [line for line in report.splitlines() if line.startswith("SLA")] == [
        "SLA012 warning: first",
        "SLA012 second",
    ]
    assert report.count("\n\n") == 1


def test_nothing_to_say() -> None:
    assert render_text([], {}) == ""


def test_long_words_wrap() -> None:
    text = "a: 1\n"
    report = shown(text, fault(text, "1", "word " * 20 + "end", help="help " * 20 + "end"), width=40)
    assert max(map(len, report.splitlines())) <= 40
    assert report.splitlines()[1].startswith("  word")
    assert "\n" + " " * 10 + "help" in report


@pytest.mark.parametrize(
    ("line", "underlined", "row"),
    [
        ("a: 中文 x", "x", "        ^"),
        ("a: 中文 x", "中文", "   ^^^^"),
        ("a: e\u0301e\u0301 x", "x", "      ^"),
        ("a: 😀 x", "x", "      ^"),
        ("a:\tx", "x", "    ^"),
        ("a: \tx", "\t", "   ^"),
        ("abc:\tx", "\t", "    ^^^^"),
        ("a: b\x00c", "c", "            ^"),
        ("a: b\x1bc", "\x1b", "    ^^^^^^^^"),
        ("a: b\u202ec", "\u202e", "    ^^^^^^^^"),
    ],
)
def test_marks_stand_below_what_they_mark(line: str, underlined: str, row: str) -> None:
    assert shown(line, fault(line, underlined)).splitlines()[-1] == "  | " + row


def test_nothing_in_a_file_steers_the_terminal() -> None:
    text = "a: \x1b[31mred\x07\x9b\u202e\u2066\u200b\ufeff\r\n"
    hostile = Diagnostic("SLA012", "got \x1b]0;title\x07", "a\x1b[2J.yaml", Lines(text).span(3, 4), help="\x1b[0m")
    report = render_text([hostile], {"a\x1b[2J.yaml": text})
    assert {character for character in report if unicodedata.category(character)[0] == "C"} == {"\n"}
    assert "<U+001B>[31mred<U+0007><U+009B><U+202E><U+2066><U+200B><U+FEFF>" in report
    assert "a<U+001B>[2J.yaml:1:4" in report


def test_emoji_are_left_in_one_piece() -> None:
    text = "a: 👩‍🚀 x\n"
    assert "👩‍🚀 x" in shown(text, fault(text, "x"))


def test_a_long_line_is_cut_around_the_mark() -> None:
    text = "a: " + "left " * 100 + "HERE" + " right" * 100 + "\n"
    lines = shown(text, fault(text, "HERE"), width=60).splitlines()
    line, marks = lines[-2], lines[-1]
    assert len(line) <= 60
    assert line.startswith("1 | …")
    assert line.endswith("…")
    assert marks.index("^") == line.index("HERE")
    assert marks.count("^") == 4
    assert line.index("HERE") > 15  # some of what stands before it is shown too


def test_a_long_line_is_cut_at_its_end_only_if_the_mark_is_at_its_beginning() -> None:
    text = "HERE " + "right " * 100
    line = shown(text, fault(text, "HERE"), width=60).splitlines()[-2]
    assert line.startswith("1 | HERE")
    assert line.endswith("…")


def test_colour_only_where_it_is_asked_for() -> None:
    text = "a: 1\n"
    colored = render_text([fault(text, "1", help="do it")], {FILE: text}, color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == shown(text, fault(text, "1", help="do it"))
    assert colored.count("\x1b[") == 2 * colored.count("\x1b[0m")
    assert "\x1b" not in shown(text, fault(text, "1"))


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.integers(20, 120))
def test_any_text_is_shown(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    span = Lines(text).span(start, min(start + length, len(text)))
    report = render_text([Diagnostic("SLA012", "wrong", FILE, span)], {FILE: text}, width=width)
    assert report.splitlines()[0] == "SLA012 wrong"
    assert "^" in report.splitlines()[-1]
    assert {character for character in report if unicodedata.category(character)[0] == "C"} <= {"\n", "\u200d"}
