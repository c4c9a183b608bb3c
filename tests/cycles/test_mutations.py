"""Whatever becomes of an agreement at random, every difference is judged, nearly always by a rule, and nothing fails."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from random import Random

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.changes.codes import CODES
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import facts
from slabuilder.cycles.changes.judged_changes import judged_changes
from tests.agreement.random_agreements import agreement
from tests.agreement.test_content import NAMES
from tests.cycles.mutations import mutations
from tests.render.documents import values

EACH = 20
SEEDS = range(4)


def judged(plain: object, random: Random, number: int) -> Counter[str]:
    """How often each rule judged, of so many changes to one agreement."""
    before, codes = Agreement.model_validate(plain), Counter[str]()
    for after in islice(mutations(plain, random), number):
        changes = judged_changes(Compared(before, after))
        assert [change.fact for change in changes] == [*facts(before, after)] != []
        assert all(len(change.judgement.says.splitlines()) == 1 for change in changes)
        codes.update(change.code for change in changes)
    return codes


@pytest.mark.parametrize("name", NAMES)
def test_changes_of_the_examples_are_judged(name: str) -> None:
    codes = judged(values(name), Random(name), EACH)
    assert not codes.keys() & CODES.keys(), codes


@pytest.mark.parametrize("seed", SEEDS)
def test_changes_of_agreements_at_random_are_judged(seed: int) -> None:
    codes = judged(agreement(Random(seed)), Random(seed), EACH // 4)
    assert not codes.keys() & CODES.keys(), codes


def test_whole_agreements_at_random_are_judged() -> None:
    one, other = (Agreement.model_validate(agreement(Random(seed))) for seed in (1, 2))
    changes = judged_changes(Compared(one, other))
    assert len(changes) > 50
    assert not {change.code for change in changes} & CODES.keys()
