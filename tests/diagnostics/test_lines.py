"""Lines are counted the way editors count them."""

from __future__ import annotations

import pytest

from slabuilder.diagnostics.lines import Lines


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab", 2, 1, 3),
        ("a\nb", 2, 2, 1),
        ("a\r\nb", 3, 2, 1),
        ("a\rb", 2, 2, 1),
        ("a\n\rb", 3, 3, 1),
        ("a\u2028b\x85c\x0bd", 6, 1, 7),
        ("a\n", 2, 2, 1),
        ("😀é", 1, 1, 2),
    ],
)
def test_position(text: str, offset: int, line: int, column: int) -> None:
    position = Lines(text).position(offset)
    assert (position.offset, position.line, position.column) == (offset, line, column)


def test_line() -> None:
    lines = Lines("a\r\n\rb\nc")
    assert [lines.line(number) for number in range(6)] == ["", "a", "", "b", "c", ""]
    assert lines.count == 4
    assert [lines.start(offset) for offset in range(7)] == [0, 0, 0, 3, 4, 4, 6]
