"""A new id that everything follows is a change of words alone; one that not everything follows is not hidden by it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.names import declared
from slabuilder.agreement.references import reference_findings
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.judged_changes import Change, judged_changes
from tests.agreement.test_content import NAMES
from tests.cycles.example import compared
from tests.cycles.mutations import mutations
from tests.render.documents import values

KINDS = ("stage", "band", "persona", "team", "signatory", "calendar")
WORDS = {"name", "title", "label", "means", "text"}
"""Keys whose text may read like an id, and is none."""


def everywhere(value: Any, old: str, new: str) -> Any:
    """`value` with `new` wherever `old` stands as a key or as a text of its own."""
    if isinstance(value, dict):
        return {
            new if key == old else key: inner if key in WORDS else everywhere(inner, old, new)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [everywhere(inner, old, new) for inner in value]
    return new if value == old else value


def renamings(name: str) -> Iterator[tuple[str, list[Change]]]:
    plain = values(name)
    names = declared(plain)
    for kind in KINDS:
        for old in sorted(names[kind] or ()):
            after = everywhere(plain, old, f"{old}-two")
            if after != plain and not [*reference_findings(after)]:
                versions = (Agreement.model_validate(plain), Agreement.model_validate(after))
                yield old, list(judged_changes(Compared(*versions)))


@pytest.mark.parametrize("name", NAMES)
def test_new_names_that_everything_follows_change_nothing(name: str) -> None:
    tried = 0
    for old, changes in renamings(name):
        assert {change.code for change in changes} == {"CHG002"}, (old, [change.judgement.says for change in changes])
        tried += 1
    assert tried > 8


def test_what_goes_to_something_else_than_the_renamed_is_judged() -> None:
    second = "parties.sales.teams[second]: {id: second, name: Second, reps: 1, calendar: office}"
    changes = judged_changes(compared("parties.sales.teams[inside].id: desk\nhandoff[all].to: second", second))
    assert [(change.code, change.fact.way[-1]) for change in changes] == [("CHG002", "id"), ("CHG502", "to")]


def test_what_was_renamed_and_changed_besides_came_and_went() -> None:
    changed = "parties.sales.teams[inside]: {id: desk, name: Desk, reps: 9, calendar: office}\nhandoff[all].to: desk"
    changes = judged_changes(compared(changed))
    assert [change.code for change in changes] == ["CHG017", "CHG017", "CHG502"]


def test_two_that_refer_to_each_other_may_both_be_renamed() -> None:
    changed = """
calendars[office].id: nine-to-five
parties.sales.teams[inside].id: desk
parties.sales.teams[desk].calendar: nine-to-five
handoff[all].to: desk
"""
    assert {change.code for change in judged_changes(compared(changed))} == {"CHG002"}


def test_points_that_changed_with_a_name_in_their_condition_are_not_hidden() -> None:
    by_stage = "qualified_lead.scoring[1]: {points: 60, when: {stage: mql}}"
    after = """
qualified_lead.stages[mql].id: lead
qualified_lead.scoring[1]: {points: 50, when: {stage: lead}}
handoff[all].when.stage: lead
goals: {sales_quota: 1_200_000, marketing_share: 40%, average_deal: 12_500, close_rate: {from: lead, rate: 2.5%}, promise: lead, why: {}}
"""
    assert "CHG212" in {change.code for change in judged_changes(compared(after, by_stage))}


def test_a_rate_that_changed_with_the_name_of_its_stage_is_not_hidden() -> None:
    funnel = """
goals.close_rate: null
goals.funnel: [{from: sal, to: customer, rate: 5%}]
goals.promise: sal
"""
    after = """
qualified_lead.stages[sal].id: accepted
goals.funnel: [{from: accepted, to: customer, rate: 4%}]
goals.promise: accepted
"""
    assert {"CHG002", "CHG307"} == {change.code for change in judged_changes(compared(after, funnel))}


@pytest.mark.parametrize("name", NAMES)
def test_a_new_name_hides_no_change_beside_it(name: str) -> None:
    random, plain = Random(name), values(name)
    before, names = Agreement.model_validate(plain), declared(plain)
    known = [old for kind in KINDS for old in sorted(names[kind] or ())]
    tried = 0
    while tried < 8:
        old = random.choice(known)
        renamed = everywhere(plain, old, f"{old}-two")
        if renamed == plain or [*reference_findings(renamed)]:
            continue
        alone = Agreement.model_validate(renamed)
        after = next(mutations(renamed, random))
        if any(change.judgement.material for change in judged_changes(Compared(alone, after))):
            found = judged_changes(Compared(before, after))
            assert any(change.judgement.material for change in found), (old, [each.judgement.says for each in found])
            tried += 1
