from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.errors import UsageError
from slabuilder.language import Language, language_for
from tests.language.languages import ENGLISH, GERMAN, JAPANESE, PSEUDO


def test_importing_loads_no_babel_until_a_language_is_made() -> None:
    program = (
        "import sys, slabuilder.language as l\n"
        "before = 'babel' in sys.modules\n"
        "l.language_for('en-US', 'USD')\n"
        "print(before, 'babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("en-US", "Letter"),
        ("en-CA", "Letter"),
        ("de-DE", "A4"),
        ("ja-JP", "A4"),
        ("en-GB", "A4"),
        ("en", "Letter"),
        ("de", "A4"),
        ("en-MX", "Letter"),
        ("en-JP", "A4"),
        ("en-XA", "A4"),
    ],
)
def test_paper_is_that_of_the_region(locale: str, paper: str) -> None:
    assert language_for(locale, "USD").paper == paper


@pytest.mark.parametrize(("locale", "direction"), [("en-US", "ltr"), ("ja-JP", "ltr")])
def test_direction(locale: str, direction: str) -> None:
    assert language_for(locale, "USD").direction == direction


def test_a_language_that_cldr_does_not_have_in_a_region_is_the_language_as_such() -> None:
    language = language_for("de-JP", "JPY")
    assert (language.locale, language.number(1536), language.text("lead")) == ("de-JP", "1.536", "Lead")


@pytest.mark.parametrize("locale", ["fr-FR", "xx-YY", "qqq", "zh-Hant-TW"])
def test_a_language_without_a_catalogue_is_refused_with_a_hint(locale: str) -> None:
    with pytest.raises(UsageError, match=locale) as caught:
        language_for(locale, "USD")
    assert caught.value.help


def test_the_hint_names_the_languages_that_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        language_for("fr-FR", "EUR")
    assert caught.value.help == "the languages are de, en, ja, each with any region"


def test_a_currency_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UsageError, match="XYZ"):
        language_for("en-US", "XYZ")


def test_a_message_is_translated_and_filled() -> None:
    assert GERMAN.text("{first} to {last}", first=1, last=1536) == "1 bis 1.536"
    assert ENGLISH.text("Nobody translates {this}.", this="x") == "Nobody translates x."
    with pytest.raises(LookupError, match="last"):
        GERMAN.text("{first} to {last}", first="a")


@pytest.mark.parametrize(
    ("language", "both", "either"),
    [
        (ENGLISH, "a, b, and c", "a, b, or c"),
        (GERMAN, "a, b und c", "a, b oder c"),
        (JAPANESE, "a、b、c", "a、b、またはc"),
        (PSEUDO, "a, b, åñđ c", "a, b, öŕ c"),
        (language_for("en-GB", "GBP"), "a, b and c", "a, b or c"),
    ],
)
def test_lists(language: Language, both: str, either: str) -> None:
    assert (language.both(["a", "b", "c"]), language.either(["a", "b", "c"])) == (both, either)
    assert language.both(["{a}"]) == language.either(["{a}"]) == "{a}"


@pytest.mark.parametrize(("language", "quoted"), [(ENGLISH, "“vp”"), (GERMAN, "„vp“"), (JAPANESE, "「vp」")])
def test_quotation_marks(language: Language, quoted: str) -> None:
    assert language.quoted("vp") == quoted


@given(st.lists(st.text("a”“‟, or", min_size=1), min_size=1, max_size=3))
def test_a_list_of_quoted_texts_can_be_told_apart(texts: list[str]) -> None:
    assert read_back(ENGLISH.both([ENGLISH.quoted(text) for text in texts])) == texts


def read_back(listed: str) -> list[str]:
    """The texts that stand in quotation marks, where a doubled closing one is one."""
    texts, rest = [], listed
    while "“" in rest:
        rest = rest[rest.index("“") + 1 :].replace("””", "\0")
        text, _, rest = rest.partition("”")
        texts.append(text.replace("\0", "”"))
        rest = rest.replace("\0", "””")
    return texts
