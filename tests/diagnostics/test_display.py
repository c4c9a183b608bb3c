"""Where a line on a terminal ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.diagnostics.display import width_of, wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "  three"]),
        ("agreements/a.yaml", 5, ["agreements/a.yaml"]),
        ("部長が含まれる", 6, ["部長が", "  含ま", "  れる"]),
        ("「工場長」または「部長」", 12, ["「工場長」ま", "  たは「部", "  長」"]),  # an opening sign ends no line
        ("リードが達した。", 14, ["リードが達し", "  た。"]),  # a full stop begins none
        ("データ", 4, ["デー", "  タ"]),  # nor does a mark of length
        ("score は 40 です", 11, ["score は 40", "  です"]),
    ],
)
def test_lines_end_at_spaces_and_where_a_script_without_spaces_may_end(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width, "  ") == lines


@given(st.text(st.sampled_from("ab 工場をー。「」"), max_size=30), st.integers(6, 20))
def test_nothing_is_lost_and_what_can_be_broken_fits(text: str, width: int) -> None:
    lines = wrap(text, width, "")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert width_of(line) <= width or not any(gap in line.strip() for gap in (" ", "工場"))
