"""Every change rule judges its one pair of files, and leaves the one beside it to others."""

from __future__ import annotations

import pytest

from slabuilder.agreement.components import COMPONENTS
from slabuilder.cycles.changes.change import ChangeRule
from slabuilder.cycles.changes.registry import RULES
from tests.cycles.example import judged
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
