"""Typed conditions at random, and leads to try them on, whose values lie at and around those that the condition names.

Both come of a seed, since Hypothesis' own randomness has little variety where nothing has failed yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from hypothesis import strategies as st

from slabuilder.conditions import tree
from slabuilder.conditions.lead import Lead, Value, read_lead
from slabuilder.conditions.literals import Field, typed
from slabuilder.conditions.parser import parse
from slabuilder.conditions.words import FieldType
from tests.agreement.random_conditions import FIELDS, OPTIONS, Conditions, literal
from tests.conditions.standing import NEW_YORK, NOON, Said

VOCABULARY = {name: Field(type, OPTIONS if type is FieldType.CHOICE else ()) for name, type in FIELDS.items()}
STAGES, BANDS, PERSONAS = ("lead", "mql"), ("A", "B"), ("olivia", "ivan")
SEEDS = st.integers(0, 2**32)


def condition(random: Random) -> tree.Condition:
    made = Conditions(random, tuple(FIELDS), STAGES, BANDS, PERSONAS).condition(3)
    parsed, findings = parse(made)
    assert parsed is not None, findings
    found, wrong = typed(parsed, VOCABULARY)
    assert wrong == ()
    return found


CONDITIONS = SEEDS.map(lambda seed: condition(Random(seed)))


def lead_for(condition: tree.Condition, random: Random) -> Lead:
    """A lead of which a field in five is unknown, and most others have a value that `condition` names, or nearly."""
    named: dict[str, list[object]] = {}
    for field, value in literals(condition):
        named.setdefault(field, []).extend(_around(value))
    raw: dict[str, object] = {}
    for name, type in FIELDS.items():
        kind = random.choice(["unknown", "any", "near", "near", "near"])
        if kind == "near" and name in named:
            raw[name] = random.choice(named[name])
        elif kind != "unknown":
            raw[name] = literal(random, type)
    read = read_lead(raw, VOCABULARY, NEW_YORK)
    assert read.faults == ()
    return read.lead


def _around(value: Value) -> list[object]:
    match value:
        case bool():
            return [value]
        case int() | Decimal():
            return [value, value - 1, value + 1]
        case date():
            return [str(value + timedelta(days=days)) for days in (-1, 0, 1)]
        case str():
            return [value, value.upper(), f"the {value}, now", f"{value}s"]


def literals(condition: tree.Condition) -> Iterator[tuple[str, Value]]:
    """Every value that `condition` names, with its field."""
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            for part in parts:
                yield from literals(part)
        case tree.Not(part):
            yield from literals(part)
        case tree.FieldTest(field, tree.OneOf(values) | tree.NoneOf(values)):
            yield from ((field, value) for value in values)
        case tree.FieldTest(field, tree.Contains(texts) | tree.ContainsText(texts) | tree.StartsWith(texts)):
            yield from ((field, text) for text in texts)
        case tree.FieldTest(field, tree.Between(low, high)):
            yield from ((field, value) for value in (low, high))
        case tree.FieldTest(field, tree.WithinLast(duration)):
            yield field, (NOON.instant - timedelta(minutes=duration.minutes)).date()
        case tree.FieldTest(field, tree.Before(value) | tree.After(value) | tree.Equals(value)):
            yield field, value
        case tree.FieldTest(
            field, tree.AtLeast(value) | tree.MoreThan(value) | tree.AtMost(value) | tree.LessThan(value)
        ):
            yield field, value


def said(random: Random) -> Said:
    """Something or other that is known of a lead besides its fields."""
    return Said(
        frozenset(random.sample(STAGES, random.randint(0, 2))),
        frozenset(random.sample(PERSONAS, random.randint(0, 2))),
        random.choice([None, *BANDS]),
        random.randint(-10, 500),
    )
