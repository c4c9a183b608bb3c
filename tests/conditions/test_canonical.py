"""Conditions that say the same in other words have one form, and that form says the same."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings

from slabuilder.conditions import tree
from slabuilder.conditions.canonical import canonical
from slabuilder.conditions.evaluate import evaluate
from slabuilder.conditions.literals import typed
from slabuilder.conditions.parser import parse
from slabuilder.source import Value
from tests.conditions.standing import NOON
from tests.conditions.typed_conditions import CONDITIONS, SEEDS, VOCABULARY, condition, lead_for, said


def form(value: Value) -> tree.Condition:
    parsed, findings = parse(value)
    assert parsed is not None, findings
    found, wrong = typed(parsed, VOCABULARY)
    assert wrong == ()
    return canonical(found)


BIG: Value = {"employees": {"at_least": "20"}}
DEMO: Value = {"requested_demo": True}
HERE: Value = {"state": {"one_of": ["CT", "NY"]}}

SAME: list[tuple[Value, Value]] = [
    ({"all": [BIG, DEMO]}, {"all": [DEMO, BIG]}),
    ({"any": [BIG, DEMO, BIG]}, {"any": [BIG, DEMO]}),
    ({"all": [BIG]}, BIG),
    ({"all": [BIG, {"all": [DEMO, HERE]}]}, {"all": [BIG, DEMO, HERE]}),
    ({"any": [BIG, {"any": [DEMO, {"any": [HERE]}]}]}, {"any": [BIG, DEMO, HERE]}),
    ({"not": {"not": BIG}}, BIG),
    ({"not": {"all": [BIG, {"not": DEMO}]}}, {"any": [{"not": BIG}, DEMO]}),
    ({"not": {"any": [BIG, DEMO]}}, {"all": [{"not": DEMO}, {"not": BIG}]}),
    ({"job_title": {"is_known": False}}, {"not": {"job_title": {"is_known": True}}}),
    ({"not": {"job_title": {"is_known": False}}}, {"job_title": {"is_known": True}}),
    ({"state": {"one_of": ["NY", "CT", "NY"]}}, HERE),
    ({"state": {"one_of": ["CT"]}}, {"state": "CT"}),
    ({"job_title": {"contains": ["VP", "head of IT"]}}, {"job_title": {"contains": ["head of it", "vp", "Vp"]}}),
    ({"job_title": {"contains": "vice-president"}}, {"job_title": {"contains": "vice president"}}),
    ({"job_title": {"starts_with": "İ"}}, {"job_title": {"starts_with": ["i"]}}),
    ({"rating": {"at_least": "1.50"}}, {"rating": {"at_least": "1.5"}}),
    ({"last_visit": {"within_last": "1 day"}}, {"last_visit": {"within_last": "24 hours"}}),
    ({"band": ["B", "A"]}, {"band": ["A", "B", "A"]}),
]
DIFFERENT: list[tuple[Value, Value]] = [
    ({"all": [BIG, DEMO]}, {"any": [BIG, DEMO]}),
    ({"not": BIG}, {"employees": {"less_than": "20"}}),  # the one holds for an unknown size
    ({"not": {"state": "CT"}}, {"state": {"none_of": ["CT"]}}),
    ({"job_title": "vp"}, {"job_title": {"contains": "vp"}}),
    ({"job_title": {"contains": "vp"}}, {"job_title": {"contains_text": "vp"}}),
    ({"stage": "lead"}, {"stage": "mql"}),
    ({"employees": {"between": ["1", "2"]}}, {"employees": {"between": ["1", "3"]}}),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_other_words_have_the_same_form(one: Value, other: Value) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_means_something_else_has_another_form(one: Value, other: Value) -> None:
    assert form(one) != form(other)


@given(SEEDS)
@settings(max_examples=400)
def test_the_form_holds_for_the_same_leads(seed: int) -> None:
    random = Random(seed)
    one = condition(random)
    for _ in range(3):
        lead, standing = lead_for(one, random), said(random)
        held = evaluate(one, lead, NOON, standing).held
        assert evaluate(canonical(one), lead, NOON, standing).held is held


@given(CONDITIONS)
def test_the_form_is_its_own_form(one: tree.Condition) -> None:
    assert canonical(canonical(one)) == canonical(one)


@given(SEEDS)
def test_other_words_at_random_have_the_same_form(seed: int) -> None:
    random = Random(seed)
    one = condition(random)
    assert canonical(reworded(one, random)) == canonical(one)


@given(CONDITIONS)
def test_only_single_tests_are_negated(one: tree.Condition) -> None:
    for part in parts_of(canonical(one)):
        if isinstance(part, tree.Not):
            assert not isinstance(part.part, tree.AllOf | tree.AnyOf | tree.Not)


def reworded(condition: tree.Condition, random: Random) -> tree.Condition:
    """The same in other words: another order, repetitions, lists in lists, negations of negations."""
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            kind = type(condition)
            inner = [reworded(part, random) for part in parts]
            inner += random.sample(inner, random.randint(0, 1))
            random.shuffle(inner)
            cut = random.randint(0, len(inner) - 1)
            nested = (*inner[:cut], kind(tuple(inner[cut:])))
            return random.choice([kind(nested), _by_negation(nested, kind)])
        case tree.Not(part):
            return tree.Not(reworded(part, random))
        case _:
            return random.choice([condition, tree.Not(tree.Not(condition)), tree.AnyOf((condition,))])


def _by_negation(parts: tuple[tree.Condition, ...], kind: type[tree.AllOf | tree.AnyOf]) -> tree.Condition:
    other = tree.AnyOf if kind is tree.AllOf else tree.AllOf
    return tree.Not(other(tuple(map(tree.Not, parts))))


def parts_of(condition: tree.Condition) -> Iterator[tree.Condition]:
    yield condition
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            for part in parts:
                yield from parts_of(part)
        case tree.Not(part):
            yield from parts_of(part)
