"""A text is found wherever there is one, of short atoms two at a time."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from slabuilder.conditions.text_atoms import Ask, Atom
from slabuilder.conditions.text_examples import text_with
from slabuilder.conditions.texts import normalized
from tests.conditions.test_text_atoms import ATOMS, TRUE_OF, atom

TEXTS = frozenset[str]().union(*TRUE_OF.values(), ["other"])


def test_where_there_is_a_text_one_is_found() -> None:
    missed = []
    for pair in combinations(ATOMS[::3], 2):
        for answers in product([True, False], repeat=2):
            truth = dict(zip(pair, answers, strict=True))
            there = TEXTS.intersection(*(TRUE_OF[one] if truth[one] else TEXTS - TRUE_OF[one] for one in pair))
            found = text_with(truth)
            if found is None:
                missed += [truth] * bool(there)
            else:
                assert all(one.holds(normalized(found)) is wanted for one, wanted in truth.items())
    assert missed == []


@pytest.mark.parametrize(
    ("truth", "known", "text"),
    [
        ({atom(Ask.WORDS, "vp"): True}, (), "VP"),
        ({atom(Ask.IS, "vp sales"): True}, (), "VP Sales"),
        ({atom(Ask.WORDS, "vp"): True, atom(Ask.IS, "vp"): False}, (), "VP Other"),
        ({atom(Ask.PART, "engineer"): True, atom(Ask.WORDS, "engineer"): False}, (), "Engineerx"),
        ({atom(Ask.STARTS, "vp"): True, atom(Ask.WORDS, "director"): True}, (), "VP Director"),
        ({atom(Ask.WORDS, "vp"): True}, ("Director", "VP Sales"), "VP Sales"),
        ({}, (), "Other"),
    ],
    ids=str,
)
def test_texts_are_such_as_people_write(truth: dict[Atom, bool], known: tuple[str, ...], text: str) -> None:
    assert text_with(truth, known) == text


def test_where_there_is_none_none_is_found() -> None:
    assert text_with({atom(Ask.STARTS, "vp"): True, atom(Ask.PART, "v"): False}) is None
