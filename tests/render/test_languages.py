"""The document in every language that has a catalogue: no sentence of it is left in English."""

from __future__ import annotations

import re
from functools import cache

import polib
import pytest

from slabuilder.language import update_io
from slabuilder.language.messages import pieces
from slabuilder.render.html import html
from tests.render.documents import EXAMPLES, texts, values, viewed
from tests.structure.sources import some

EXAMPLE_NAMES = sorted(file.stem for file in some(EXAMPLES.glob("*.yaml")))
LOCALES = {"de": "de-DE", "ja": "ja-JP"}
FEWEST_WORDS = 3
"""Shorter messages may well be the same in another language, or stand in an agreement's own texts."""


def test_every_catalogue_is_tried() -> None:
    assert sorted(LOCALES) == sorted(path.stem for path in update_io.CATALOGUES.glob("*.po"))


def sentences() -> dict[str, re.Pattern[str]]:
    """Every English message of at least so many words, with what finds it in a document, whatever is in its places."""
    found = {}
    for entry in some(polib.pofile(str(update_io.CATALOGUES / "messages.pot"))):
        for message in filter(None, (entry.msgid, entry.msgid_plural)):
            plain = re.sub(r"<[^>]*>", "", message)
            parts = pieces(plain)
            if len(re.findall(r"[A-Za-z’]+", " ".join(text for text, _ in parts))) >= FEWEST_WORDS:
                body = "".join(re.escape(text) + (".+" if place else "") for text, place in parts)
                found[message] = re.compile(body)
    return found


@cache
def blocks(name: str, locale: str) -> tuple[str, ...]:
    """The texts of the page of an example agreement in another language."""
    return tuple(texts(html(viewed(values(name), locale))))


def used(name: str, locale: str) -> set[str]:
    """The English messages that stand in that page."""
    page = blocks(name, locale)
    return {message for message, pattern in sentences().items() if any(pattern.search(block) for block in page)}


@pytest.mark.parametrize("locale", LOCALES.values())
@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_no_sentence_is_left_in_english(name: str, locale: str) -> None:
    english = used(name, "en-US")
    assert len(english) > 70
    assert used(name, locale) & english == set()


def test_what_stands_in_all_examples_is_most_of_what_can_stand_in_one() -> None:
    of_the_document = {
        entry.msgid
        for entry in polib.pofile(str(update_io.CATALOGUES / "messages.pot"))
        if any(file.startswith("slabuilder/templates/") for file, _ in entry.occurrences)
    }
    tried = set.union(*(used(name, "en-US") for name in EXAMPLE_NAMES))
    long_ones = of_the_document & set(sentences())
    assert len(long_ones & tried) / len(long_ones) > 0.75
