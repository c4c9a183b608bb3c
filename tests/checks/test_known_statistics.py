"""Statistics that are known: read in a sentence, and told in the check's own text."""

from __future__ import annotations

import pytest

from slabuilder.checks.known_statistics import KNOWN, figures_in
from slabuilder.checks.whole.drifted_statistic import drifted_statistic


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("nearly seven times as likely", ("7 times",)),
        ("Twenty-one times as likely, or 21x, or 21-fold", ("21 times", "21 times", "21 times")),
        ("only 37% within the hour, 23 percent never", ("37%", "23%")),
        ("2.5 times, and 100 × more", ("2.5 times", "100 times")),
        ("within 5 minutes rather than 30, of 2,241 companies", ()),
        ("sometimes; oftentimes", ()),
    ],
)
def test_figures_of_a_sentence(text: str, figures: tuple[str, ...]) -> None:
    assert figures_in(text) == figures


def test_the_text_of_the_check_has_every_publication_and_its_figures() -> None:
    for publication in KNOWN:
        _, _, told = drifted_statistic.why.partition(f"- {publication.title}")
        told, _, _ = told.partition("\n- ")
        assert str(publication.year) in told
        assert set(publication.figures) == set(figures_in(told))
