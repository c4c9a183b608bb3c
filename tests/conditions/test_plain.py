"""Conditions as plain values: what is written is read back as the same condition."""

from __future__ import annotations

from random import Random

import pytest

from slabuilder.conditions.parser import parse
from slabuilder.conditions.plain import plain
from slabuilder.conditions.words import TEST_WORDS
from tests.agreement.random_conditions import FIELDS, Conditions
from tests.conditions.test_parser import CONDITIONS


@pytest.mark.parametrize("value", [value for value, _ in CONDITIONS], ids=str)
def test_every_kind_of_condition_is_read_back(value: object) -> None:
    condition, faults = parse(value)
    assert condition is not None, faults
    assert parse(plain(condition)) == (condition, ())


def test_conditions_at_random_are_read_back() -> None:
    written = set()
    for seed in range(500):
        value = Conditions(Random(seed), [*FIELDS], ["mql"], ["A", "B"], ["olivia"]).condition(3)
        condition, faults = parse(value)
        assert condition is not None, faults
        assert parse(plain(condition)) == (condition, ())
        written |= {word for word in TEST_WORDS if f"'{word}'" in str(plain(condition))}
    assert written == {*TEST_WORDS}
