"""Fields that are surely known: no lead for which a condition holds lacks one."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.checks.known_fields import fields_known
from slabuilder.checks.whole.negation_takes_blanks import negation_takes_blanks
from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import evaluate
from slabuilder.conditions.tree import AllOf, AnyOf, Equals, FieldTest, IsKnown, NoneOf, Not
from tests.checks.example import judged
from tests.conditions.standing import NOON, NOTHING

TESTS = st.builds(
    FieldTest,
    st.sampled_from("abc"),
    st.sampled_from((Equals(True), IsKnown(True), IsKnown(False), NoneOf((True,)))),
)
CONDITIONS: st.SearchStrategy[tree.Condition] = st.recursive(
    TESTS,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=6,
)
LEADS = tuple(dict(zip("abc", values, strict=True)) for values in product((None, True, False), repeat=3))


@given(CONDITIONS)
def test_whoever_fits_has_them(condition: tree.Condition) -> None:
    known = fields_known(condition, {})
    for lead in LEADS:
        if evaluate(condition, lead, NOON, NOTHING).held:
            assert all(lead[field] is not None for field in known)


def test_a_stage_asks_for_the_fields_of_its_condition() -> None:
    stages = {"mql": FieldTest("a", Equals(True))}
    assert fields_known(tree.StageReached("mql"), stages) == {"a"}
    assert fields_known(tree.StageReached("sal"), stages) == frozenset()


@pytest.mark.parametrize(
    ("when", "fires"),
    [
        ("{not: {requested_demo: true}}", True),
        ("{not: {employees: {none_of: [5]}}}", True),
        ("{employees: {none_of: [5]}}", False),
        ("{not: {any: [{employees: 5}, {requested_demo: true}]}}", True),
        ("{any: [{not: {employees: 5}}, {requested_demo: true}]}", True),
        ("{all: [{employees: {more_than: 4}}, {not: {employees: 5}}]}", False),
        ("{all: [{any: [{employees: 7}, {requested_demo: true}]}, {not: {employees: 5}}]}", True),
        ("{all: [{stage: mql}, {not: {employees: 5}}]}", False),
        ("{all: [{stage: sal}, {not: {employees: 5}}]}", True),
        ("{not: {not: {employees: 5}}}", False),
        ("{not: {employees: {is_known: true}}}", False),
        ("{not: {stage: mql}}", False),
    ],
)
def test_a_negation_that_lets_blanks_in(when: str, fires: bool) -> None:
    one = judged(f"qualified_lead.scoring[1].when: {when}")
    assert bool(list(negation_takes_blanks.find(one))) == fires
