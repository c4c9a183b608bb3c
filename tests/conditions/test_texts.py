"""How texts are made comparable, with the letters about which engines differ."""

from __future__ import annotations

import string
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slabuilder.conditions.texts import normalized, phrases, spaced

AWKWARD = "İIiıßẞΣσςÉé\u0301\u0307\u0323\u0331HJǰKÅ \t\u00a0\u3000_-'%\\\0\ud800工場長"
TEXTS = st.text(st.sampled_from(AWKWARD) | st.characters(), max_size=12)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("VP Sales", "vp sales"),
        ("  Director\t", "director"),
        ("\u3000部長\u00a0", "部長"),
        ("", ""),
        (" \t\u00a0", ""),
        ("İstanbul", "istanbul"),
        ("I\u0307stanbul", "istanbul"),
        ("i\u0307stanbul", "istanbul"),
        ("ISTANBUL", "istanbul"),
        ("ısparta", "ısparta"),
        ("STRAẞE", "straße"),
        ("Strasse", "strasse"),
        ("ΟΔΟΣ", "οδοσ"),
        ("οδος", "οδοσ"),
        ("E\u0301TUDIANT", "étudiant"),
        ("H\u0331", "\u1e96"),
        ("\u212a", "k"),
        ("a\0b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("100 %_\\", "100 %_\\"),
        ("two  spaces", "two  spaces"),
    ],
)
def test_what_a_text_is_compared_as(text: str, compared: str) -> None:
    assert normalized(text) == compared


@given(TEXTS)
@example("İ\u0307\u0323")
def test_a_normalized_text_stays_as_it_is(text: str) -> None:
    assert normalized(normalized(text)) == normalized(text)


@given(TEXTS)
@example("I\u0307\u0323")
def test_texts_that_look_the_same_are_the_same(text: str) -> None:
    holdable = text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert normalized(normalize("NFD", holdable)) == normalized(holdable)


@given(TEXTS)
def test_every_engine_can_hold_it(text: str) -> None:
    found = normalized(text)
    assert "\0" not in found
    assert found.encode("utf-8").decode("utf-8") == found


@given(st.text(st.characters(max_codepoint=127)))
def test_an_ascii_text_is_stripped_and_in_small_letters(text: str) -> None:
    assert normalized(text) == text.replace("\0", "\ufffd").lower().strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", " "),
        ("+++", " "),
        ("vp", " vp "),
        ("vp, sales-ops", " vp sales ops "),
        ("vice_president", " vice president "),
        ("2nd-level", " 2nd level "),
        ("हिन्दी", " हिन्दी "),
        ("営業部長", " 営業部長 "),
    ],
)
def test_words_stand_between_spaces(text: str, words: str) -> None:
    assert spaced(text) == words


def test_a_phrase_without_words_is_looked_for_nowhere() -> None:
    assert phrases(["++", "VP  of Sales", "-"]) == (" vp of sales ",)


@given(st.lists(st.sampled_from("ab"), max_size=6), st.lists(st.sampled_from("ab"), min_size=1, max_size=3))
def test_a_phrase_is_found_where_its_words_follow_each_other(words: list[str], phrase: list[str]) -> None:
    follows = any(words[start : start + len(phrase)] == phrase for start in range(len(words)))
    (looked_for,) = phrases([" ".join(phrase)])
    assert (looked_for in spaced(normalized(", ".join(words)))) == follows


@given(st.text(st.characters(max_codepoint=127)))
def test_the_short_way_for_ascii_finds_the_same_words(text: str) -> None:
    assert spaced(text + " é") == spaced(text) + "é "


def test_letters_and_digits_of_ascii_are_what_words_are_made_of() -> None:
    assert set(spaced(string.printable.lower())) - {" "} == set(string.ascii_lowercase + string.digits)
