"""The accent colour can be read, on paper and on the dark page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.errors import UsageError
from slabuilder.render.colours import contrast, legible
from slabuilder.render.settings import Settings

READABLE = 4.5
"""What WCAG asks for between text and its ground, level AA."""

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
    ],
)
def test_contrast_as_wcag_gives_it(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@given(COLOURS)
def test_every_accent_becomes_readable(accent: str) -> None:
    settings = Settings(accent=accent)
    assert contrast(settings.accent_on_paper, "#ffffff") >= READABLE
    assert contrast(settings.accent_on_dark, "#16181b") >= READABLE


@given(COLOURS)
def test_a_readable_colour_is_left_alone(accent: str) -> None:
    if contrast(accent, "#ffffff") >= READABLE:
        assert legible(accent, "#ffffff") == accent


@pytest.mark.parametrize("text", ["red", "#12345", "#12345g", "", "#1234567", "#123456;color:red"])
def test_what_is_not_a_colour_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="not a colour"):
        _ = Settings(accent=text).accent_on_paper
