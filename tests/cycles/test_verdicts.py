"""Every judgement is the one that a marketing and a sales chief would give: a table that was thought, not run."""

from __future__ import annotations

from functools import cache

import pytest

from slabuilder.cycles.changes.change import BOTH, Judgement
from slabuilder.cycles.changes.codes import CODES
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.items import way_text
from slabuilder.cycles.changes.judged_changes import Change, judged_changes
from slabuilder.cycles.changes.registry import RULES
from tests.cycles.example import compared
from tests.cycles.verdicts import GOALS, PERSONAS, STAGES, WHOLE, Case
from tests.structure.sources import some

CASES = (*WHOLE, *PERSONAS, *STAGES, *GOALS)
SIGNS = (("+", "heavier_for"), ("-", "lighter_for"), ("~", "different_for"))


@cache
def changes_of(case: Case) -> tuple[Change, ...]:
    return judged_changes(compared(case.change, case.from_))


def verdict(judgement: Judgement) -> str:
    """`+m -s`: heavier for marketing, lighter for sales."""
    if not judgement.material:
        return "="
    return " ".join(f"{sign}{side[0]}" for side in BOTH for sign, name in SIGNS if side in getattr(judgement, name))


@pytest.mark.parametrize("case", some(CASES), ids=lambda case: f"{case.at} {case.verdict}")
def test_it_comes_to_what_a_chief_would_say(case: Case) -> None:
    changes = changes_of(case)
    found = {way_text(change.fact.way): change for change in changes}
    assert case.at in found, [*found]
    assert found[case.at].code not in CODES
    assert verdict(found[case.at].judgement) == case.verdict, found[case.at].judgement.says


def test_every_rule_of_these_components_is_in_the_table() -> None:
    found = {change.code for case in CASES for change in changes_of(case) if way_text(change.fact.way) == case.at}
    own = {rule.code for rule in RULES if rule.code < "CHG4"} - {"CHG001"}
    assert own <= found, own - found


@pytest.mark.parametrize("case", some(CASES), ids=lambda case: f"{case.at} {case.verdict}")
def test_there_and_back_weigh_the_same(case: Case) -> None:
    """What became heavier becomes lighter on the way back; what is editorial is so in both directions."""
    there = compared(case.change, case.from_)
    back = Compared(there.after, there.before)
    mirror = str.maketrans("+-", "-+")
    ahead = {way_text(change.fact.way): verdict(change.judgement) for change in changes_of(case)}
    behind = {way_text(change.fact.way): verdict(change.judgement) for change in judged_changes(back)}
    assert behind[case.at].translate(mirror) == ahead[case.at]
