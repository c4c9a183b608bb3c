"""The mistakes that people make in YAML: the place that is shown, what is said and what is advised."""

from __future__ import annotations

import pytest

from tests.source.conftest import Reader

CASES: list[tuple[str, int, int, str, str, str]] = [
    # text, line, column, underlined, words of the message, words of the help
    ("quota:5\nrate: 2\n", 1, 6, ":", "space is missing after the colon of `quota`", "write `quota: 5`"),
    ("a: 1\nquota:5\n", 2, 6, ":", "space is missing after the colon of `quota`", "write `quota: 5`"),
    ("a: 1\nquota = 5\nb: 2\n", 2, 7, "=", "equals sign stands where a colon should", "write `quota: 5`"),
    ("goals\nreview: x\n", 1, 1, "goals", "no colon on this line", "a key, a colon, a space and a value"),
    ("a:\n  b: 1\n  c\n  d: 2\n", 3, 3, "c", "no colon on this line", "indented under its key"),
    ("a:\xa05\nb: 1\n", 1, 3, "\xa0", "special space", "press the space bar"),
    ("name: note: this\n", 1, 11, ":", "second colon", 'put the text in quotes: "note: this"'),
    ("- why: it's so: yes\n", 1, 15, ":", "second colon", 'put the text in quotes: "it\'s so: yes"'),
    ('a: 5" b: c\n', 1, 8, ":", "second colon", "put the text in quotes: '5\" b: c'"),
    ("a: it's 5\" b: c\n", 1, 13, ":", "second colon", "put the text in quotes: 'it''s 5\" b: c'"),
    ("a: 1\n  b: 2\n", 2, 3, "b", "indented further than the line above", "same column as `a`"),
    ("- id: x\n   name: y\n", 2, 4, "name", "indented further than the line above", "same column as `id`"),
    (
        "a:\n    b: 1\n  c: 2\n",
        3,
        3,
        "c: 2",
        "indented by 2 spaces, and lines up with no line",
        "`b` (4 spaces) or `a` (no space)",
    ),
    ("a:\n  - b\n - c\n", 3, 2, "- c", "indented by 1 space, and lines up with no line", "`a` (no space)"),
    ("a: 1\n- b\n", 2, 1, "- b", "list item stands where none can be", "below that key"),
    ("- a\nb: 1\n", 2, 1, "b: 1", "a key stands among the items of a list", "begin it with a dash"),
    ("a: - b\n", 1, 4, "- b", "cannot begin on the line of its key", "[first, second]"),
    ('a: "open\nb: 1\n', 1, 4, '"open', "quote is opened, and not closed", 'closing "'),
    ('a: "open\nb: "x"\n', 1, 4, '"open', "quote is opened, and not closed", 'closing "'),
    ("a: 'open\nb: 1\n", 1, 4, "'open", "quote is opened, and not closed", "written twice"),
    ("a: 'it's'\n", 1, 8, "s'", "goes on after the closing quote", "'it''s'"),
    ('a: "x" y\n', 1, 8, "y", "goes on after the closing quote", "the whole text in quotes"),
    ('a: "5 "inch" x"\n', 1, 8, 'inch" x"', "goes on after the closing quote", "single quotes around the whole"),
    ('a: "C:\\Users"\n', 1, 7, "\\U", "a backslash has a meaning of its own", "single quotes"),
    ('a: "50\\%"\n', 1, 7, "\\%", "a backslash has a meaning of its own", "single quotes"),
    ('a: "\\UFFFFFFFF"\n', 1, 5, "\\UFFFFFFFF", "no character with this code", "remove"),
    ("a: [1, 2\nb: 3\n", 1, 4, "[1, 2", "`[` is opened, and not closed", "write `]`"),
    ("a: {x: 1\nb: 3\n", 1, 4, "{x: 1", "`{` is opened, and not closed", "write `}`"),
    ("a: [\n", 1, 4, "[", "opened, and not closed", "closing bracket"),
    ("a: [1, 2}\n", 1, 9, "}", "`}` stands where `]` should", "write `]` instead"),
    ("a: [x, y]]\n", 1, 10, "]", "closes a bracket that is not open", "`[`"),
    ("a: ]\n", 1, 4, "]", "closes a bracket that is not open", "`[`"),
    ("a: [why: so: x]\n", 1, 12, ":", "second colon", '"so: x"'),
    ("a: {x: 1 y: 2}\n", 1, 11, ":", "second colon", "comma missing before `y`"),
    ("a: ,b\n", 1, 4, ",", "nothing before this comma", "remove the comma"),
    ("a: @home # c\n", 1, 4, "@home", "cannot begin with an at sign", 'put it in quotes: "@home"'),
    ("a: [@x, 5]\n", 1, 5, "@x", "cannot begin with an at sign", 'put it in quotes: "@x"'),
    ("a: %5\n", 1, 4, "%5", "cannot begin with a percent sign", 'put it in quotes: "%5"'),
    ("a: `x`\n", 1, 4, "`x`", "cannot begin with a backtick", 'put it in quotes: "`x`"'),
    ("a: *bold* text\n", 1, 4, "*bold*", "cannot begin with an asterisk", "the whole text in quotes"),
    ("a: **bold** text\n", 1, 4, "**bold**", "cannot begin with an asterisk", "the whole text in quotes"),
    ("a: * point\n", 1, 4, "* point", "cannot begin with an asterisk", 'put it in quotes: "* point"'),
    ("a: & b\n", 1, 4, "& b", "cannot begin with an ampersand", 'put it in quotes: "& b"'),
    ("a: > 5 %\n", 1, 4, "> 5 %", "after `>` the text must begin on the next line", '"> 5 %"'),
    ("a: | text\n  more\n", 1, 4, "| text", "after `|` the text must begin on the next line", "new line after `|`"),
    ("a: {% if x %}\n", 1, 4, "{% if x %}", "placeholder of a template", "the value itself"),
    ("a: {{ x }} more\n", 1, 4, "{{ x }}", "placeholder of a template", "the value itself"),
    ("k: v\n%more: 1\n", 2, 1, "%more: 1", "a line cannot begin with a percent sign", "quotes"),
    ("--- b: c\n", 1, 5, "b: c", "a key cannot stand on the line with `---`", "new line"),
    ("a: |\n      \n  y\nb: 1\n", 3, 3, "y", "lines up with no line", "further than its key"),
]


@pytest.mark.parametrize(("text", "line", "column", "underlined", "said", "advised"), CASES)
def test_mistake(reader: Reader, text: str, line: int, column: int, underlined: str, said: str, advised: str) -> None:
    _, (fault,) = reader(text)
    assert fault.span is not None
    start, end = fault.span.start, fault.span.end
    assert (start.line, start.column, text[start.offset : end.offset]) == (line, column, underlined)
    assert said in fault.message
    assert advised in (fault.help or "")
    assert fault.code in {"SLA002", "SLA004"}


@pytest.mark.parametrize("word", ["token", "scan", "scalar", "mapping", "block", "expected", "parse", "node"])
def test_no_message_speaks_the_parsers_language(reader: Reader, word: str) -> None:
    said = [fault.message + (fault.help or "") for text, *_ in CASES for fault in reader(text)[1]]
    assert len(said) == len(CASES)
    assert not [text for text in said if word in text]
