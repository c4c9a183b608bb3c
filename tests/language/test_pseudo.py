from __future__ import annotations

import string
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.language.messages import places
from slabuilder.language.pseudo import accented, glued, untranslated
from slabuilder.quantities.dates import Month, open_hours
from slabuilder.quantities.durations import duration
from tests.language.languages import PSEUDO


def test_every_letter_changes_and_stays_legible() -> None:
    changed = accented(string.ascii_letters)
    assert not set(changed) & set(string.ascii_letters)
    assert len(set(changed)) == len(string.ascii_letters)
    assert all(letter.isalpha() and unicodedata.category(letter) in {"Lu", "Ll"} for letter in changed)
    assert all(new.isupper() == old.isupper() for old, new in zip(string.ascii_letters, changed, strict=True))


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("{owner} owes {leads}.", "{owner} öŵéš {leads}."),
        ('<a href="x">Goals</a> &amp; more', '<a href="x">Ĝöåļš</a> &amp; ɱöŕé'),
        ("1,536 × 2 = ?", "1,536 × 2 = ?"),
    ],
)
def test_places_and_tags_stay(message: str, shown: str) -> None:
    assert accented(message) == shown
    assert places(shown) == places(message)


def test_sentences_and_phrases_have_brackets_of_their_own() -> None:
    assert PSEUDO.text("within {time}", time=PSEUDO.duration(duration("4 hours"))) == "[ŵîţĥîñ ‹4 ĥöûŕš›]"
    assert PSEUDO.plural("{count} rule", "{count} rules", 1) == "[1 ŕûļé]"
    assert PSEUDO.plural("{count} rule", "{count} rules", 2) == "[2 ŕûļéš]"


def test_whatever_the_language_says_is_accented() -> None:
    day = date(2026, 10, 1)
    said = [
        PSEUDO.date(day),
        PSEUDO.short_date(day),
        PSEUDO.month(Month.of(day)),
        PSEUDO.month_name(Month.of(day)),
        PSEUDO.weekdays((0, 1, 2, 4)),
        PSEUDO.hours(open_hours("09:00-12:00, 13:00-24:00")),
        PSEUDO.every("week"),
        PSEUDO.cadence("weekly"),
        PSEUDO.stage("mql", 2, ()),
        PSEUDO.stage_name("customer", ()),
        PSEUDO.stage_plural("customer", ()),
        PSEUDO.either(["1", "2"]),
    ]
    assert [text for text in said if untranslated(text, ())] == []


def test_words_from_nowhere_are_found_and_the_agreements_own_are_not() -> None:
    text = "[Ŝţåĝé Inside Sales] Draft ‹4 ĥöûŕš› Inside"
    assert untranslated(text, ["Inside", "Inside Sales"]) == ["Draft"]
    assert untranslated(text, ["Sales", "Inside Sales", "Draft"]) == ["Inside"]


@pytest.mark.parametrize(
    "text",
    ["[öñé [ţŵö]]", "[öñé] [ţŵö.]", "[öñé], [ţŵö]", "[öñé:] 5 [ţŵö]", "[öñé][ţŵö]", "‹4 ĥöûŕš› ‹ţöð›"],
)
def test_glue_is_found(text: str) -> None:
    assert glued(text)


@pytest.mark.parametrize(
    "text", ["[Öñé.] [Ţŵö.]", "[öñé ‹4 ĥöûŕš›, ‹5 ĥöûŕš›]", "[öñé]", "Acme [öñé] 5", "‹ŵîţĥîñ ‹4 ĥöûŕš››", ""]
)
def test_whole_sentences_beside_each_other_are_not_glue(text: str) -> None:
    assert glued(text) == []


@given(st.text(string.ascii_letters + " {}<>&;.", max_size=30))
def test_accents_change_no_length(text: str) -> None:
    assert len(accented(text)) == len(text)
