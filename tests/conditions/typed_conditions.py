"""Typed conditions and leads at random, right for each other."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from slabuilder.conditions import tree
from slabuilder.conditions.lead import Lead, Value, comparable
from slabuilder.conditions.literals import Field, typed
from slabuilder.conditions.parser import parse
from slabuilder.conditions.words import FieldType
from tests.agreement.random_conditions import FIELDS, OPTIONS, Conditions
from tests.agreement.random_scalars import WORDS
from tests.conditions.standing import NOON, Said

VOCABULARY = {name: Field(type, OPTIONS if type is FieldType.CHOICE else ()) for name, type in FIELDS.items()}
STAGES, BANDS, PERSONAS = ("lead", "mql"), ("A", "B"), ("olivia", "ivan")


def condition(random: Random) -> tree.Condition:
    made = Conditions(random, tuple(FIELDS), STAGES, BANDS, PERSONAS).condition(3)
    parsed, findings = parse(made)
    assert parsed is not None, findings
    found, wrong = typed(parsed, VOCABULARY)
    assert wrong == ()
    return found


CONDITIONS = st.randoms(use_true_random=False).map(condition)

VALUES: dict[FieldType, st.SearchStrategy[Value]] = {
    FieldType.TEXT: st.sampled_from([*WORDS, "İ", "ß", "ΟΔΟΣ", "100%", "a\\b", "x'y"]),
    FieldType.CHOICE: st.sampled_from([*OPTIONS, "ct", "TX"]),
    FieldType.BOOLEAN: st.booleans(),
    FieldType.INTEGER: st.integers(-10, 300),
    FieldType.DECIMAL: st.decimals(-10, 300, places=2),
    FieldType.MONEY: st.decimals(0, 20_000, places=2),
    FieldType.DATE: st.dates(date(1999, 1, 1), date(2027, 1, 1)),
    FieldType.TIMESTAMP: st.integers(-90 * 24 * 60, 24 * 60).map(
        lambda minutes: NOON.instant + timedelta(minutes=minutes)
    ),
}


def leads() -> st.SearchStrategy[Lead]:
    return st.fixed_dictionaries(
        {}, optional={name: (st.none() | VALUES[type]).map(comparable) for name, type in FIELDS.items()}
    )


SAID = st.builds(
    Said,
    st.frozensets(st.sampled_from(STAGES)),
    st.frozensets(st.sampled_from(PERSONAS)),
    st.none() | st.sampled_from(BANDS),
    st.integers(-10, 100),
)
