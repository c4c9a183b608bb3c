"""Where no line of a document ends, in every language; the words are the same ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from slabuilder.language import Language
from slabuilder.language.unparted import unparted
from slabuilder.quantities.dates import Month
from slabuilder.quantities.durations import duration
from tests.language.languages import ENGLISH, GERMAN, JAPANESE, PSEUDO

EVERY = [ENGLISH, GERMAN, JAPANESE, PSEUDO]


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (ENGLISH, ["5~business minutes", "14~days", "1,536~MQLs", "20~employees", "October~1,~2026", "October~2026"]),
        (GERMAN, ["5~Geschäftsminuten", "14~Tage", "1.536~MQLs", "20~employees", "1.~Oktober~2026", "Oktober~2026"]),
    ],
)
def test_a_number_stays_with_what_it_counts(language: Language, shown: list[str]) -> None:
    document = unparted(language)
    said = [
        document.duration(duration("5 business minutes")),
        document.duration(duration("14 days")),
        document.stage("mql", 1536, ()),
        document.quantity(20, "employees"),
        document.date(date(2026, 10, 1)),
        document.month(Month(2026, 10)),
    ]
    assert [text.replace("\u00a0", "~") for text in said] == shown


def test_in_sentences_too() -> None:
    document = unparted(ENGLISH)
    assert document.plural("And {count} more rule.", "And {count} more rules.", 3) == "And 3\u00a0more rules."
    assert document.text("See clause {clause}.", clause="3.2") == "See clause\u00a03.2."


def test_a_list_may_part() -> None:
    assert unparted(ENGLISH).both(["1", "2", "3"]) == "1, 2, and 3"


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.locale)
def test_the_words_are_the_same(language: Language) -> None:
    day = date(2026, 10, 1)
    sayings: list[Callable[[Language], str]] = [
        lambda words: words.duration(duration("4 business hours")),
        lambda words: words.stage("customer", 1, ()),
        lambda words: words.date(day),
        lambda words: words.short_date(day),
        lambda words: words.weekdays((0, 1, 2)),
        lambda words: words.plural("{count} rule", "{count} rules", 2),
        lambda words: words.text("{owner} signs.", owner="A"),
    ]
    for said in sayings:
        assert said(unparted(language)).replace("\u00a0", " ") == said(language)
