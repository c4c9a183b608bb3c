"""Every change rule judges its one pair of files, and leaves the one beside it to others."""

from __future__ import annotations

import pytest

from slabuilder.agreement.components import COMPONENTS
from slabuilder.cycles.changes.change import ChangeRule
from slabuilder.cycles.changes.judged_changes import judged_changes
from slabuilder.cycles.changes.registry import RULES
from tests.cycles.example import compared, judged
from tests.structure.sources import some

every_rule = pytest.mark.parametrize("rule", some(RULES), ids=lambda rule: rule.code)


@every_rule
def test_it_judges(rule: ChangeRule) -> None:
    assert rule.code in {change.code for change in judged(rule, rule.judges)}


@every_rule
def test_it_leaves_what_is_not_its_own(rule: ChangeRule) -> None:
    codes = {change.code for change in judged(rule, rule.leaves)}
    assert codes
    assert rule.code not in codes


@every_rule
def test_its_texts_are_whole(rule: ChangeRule) -> None:
    assert rule.title.endswith(".")
    assert rule.why.endswith(".")
    assert all(change.judgement.says for change in judged(rule, rule.judges))


@every_rule
def test_its_code_says_where_it_stands(rule: ChangeRule) -> None:
    """CHG3xx are the goals, the third component; CHG0xx the agreement as a whole."""
    *_, room, module = rule.judge.__module__.split(".")
    assert room == ("whole", *COMPONENTS)[int(rule.code[3])]
    assert module == rule.name.replace("-", "_") == rule.judge.__name__


def test_they_are_in_order_and_each_once() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_term_that_only_moves_is_not_told_as_shorter() -> None:
    """The last quarter of 2026 has 92 days, the first of 2027 has 90."""
    moved = compared("term: {from: 2027-01-01, to: 2027-03-31}\nreview.next: 2027-03-01")
    said = [change.judgement.says for change in judged_changes(moved) if change.code == "CHG007"]
    assert said == [
        "the term begins on 2027-01-01, was 2026-10-01; it has 90 days, was 92",
        "the term ends on 2027-03-31, was 2026-12-31; it has 90 days, was 92",
    ]
    same = compared("term: {from: 2026-10-02, to: 2027-01-01}")
    assert not any("days" in change.judgement.says for change in judged_changes(same) if change.code == "CHG007")
