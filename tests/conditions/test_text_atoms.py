"""What one question about a text says of another: every law holds of every text, and none that is plain is missing."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from slabuilder.conditions.text_atoms import Ask, Atom, Law, laws
from slabuilder.conditions.texts import normalized, spaced


def atom(ask: Ask, text: str) -> Atom:
    return Atom(ask, spaced(normalized(text)) if ask is Ask.WORDS else normalized(text))


def texts(characters: str, longest: int) -> set[str]:
    """All texts of these characters that are not blank, as they are compared."""
    every = ("".join(text) for length in range(1, longest + 1) for text in product(characters, repeat=length))
    return {compared for text in every if (compared := normalized(text))}


ATOMS = sorted({atom(ask, text) for ask in Ask for text in texts("ab -", 2)} - {Atom(Ask.WORDS, " ")}, key=str)
TEXTS = texts("ab -", 6) | texts("abc -|", 4)
"""They have characters that no atom has."""

TRUE_OF = {one: frozenset(text for text in TEXTS if one.holds(text)) for one in ATOMS}


def test_every_law_holds_of_every_text_and_every_law_is_known() -> None:
    """All pairs of short atoms, on all short texts: what these do not contradict is a law; that two exclude each other
    is one of both.
    """
    kinds = set()
    for given, other in permutations(ATOMS, 2):
        if given.ask is other.ask is Ask.IS:
            continue  # a text is one text at most: the formulas say so once
        found = {law.then for law in laws([given, other]) if law.given == given or not law.then}
        always, never = TRUE_OF[given] <= TRUE_OF[other], TRUE_OF[given].isdisjoint(TRUE_OF[other])
        assert found == {then for then, so in ((True, always), (False, never)) if so}, (given, other)
        kinds |= {(given.ask, other.ask, then) for then in found}
    assert len(kinds) > 8


@pytest.mark.parametrize(
    ("given", "other", "then"),
    [
        (atom(Ask.IS, "VP Sales"), atom(Ask.WORDS, "vp"), True),
        (atom(Ask.IS, "VP Sales"), atom(Ask.STARTS, "vp"), True),
        (atom(Ask.IS, "VP Sales"), atom(Ask.PART, "director"), False),
        (atom(Ask.STARTS, "vp of sales"), atom(Ask.STARTS, "vp"), True),
        (atom(Ask.STARTS, "vp of sales"), atom(Ask.WORDS, "of"), True),
        (atom(Ask.STARTS, "vp"), atom(Ask.STARTS, "director"), False),
        (atom(Ask.STARTS, "vp"), atom(Ask.PART, "v"), True),
        (atom(Ask.WORDS, "head of data"), atom(Ask.WORDS, "of data"), True),
        (atom(Ask.WORDS, "director"), atom(Ask.PART, "direct"), True),
        (atom(Ask.PART, "a vp of"), atom(Ask.WORDS, "vp"), True),
        (atom(Ask.PART, "engineer"), atom(Ask.PART, "engine"), True),
    ],
    ids=str,
)
def test_what_is_plain_is_known(given: Atom, other: Atom, then: bool) -> None:
    assert Law(given, other, then) in set(laws([given, other]))


@pytest.mark.parametrize(
    ("given", "other"),
    [
        (atom(Ask.STARTS, "vp"), atom(Ask.WORDS, "vp")),
        (atom(Ask.PART, "vp"), atom(Ask.WORDS, "vp")),
        (atom(Ask.PART, "vp"), atom(Ask.STARTS, "vp")),
        (atom(Ask.WORDS, "head of"), atom(Ask.PART, "head of")),
        (atom(Ask.WORDS, "vp"), atom(Ask.STARTS, "vp")),
    ],
    ids=str,
)
def test_what_some_texts_contradict_is_no_law(given: Atom, other: Atom) -> None:
    assert [law for law in laws([given, other]) if law.given == given] == []
