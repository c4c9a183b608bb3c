"""What a rule says of marketing's duty is what the plan says: who owes more leads than before has a heavier duty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.goals import PromisedIn
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.business_time.holidays_of import public_holidays
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.judged_changes import Change, judged_changes
from slabuilder.loading.load import agreement_in
from slabuilder.targets.plan import Target
from slabuilder.targets.planning import plan
from tests.agreement.test_content import NAMES, replaced
from tests.render.documents import leaves, values

FACTORS = ("1", "2", "3", "7", "25", "60%", "80%", "12_345", "40%", "9%")


def promised(agreement: Agreement) -> Target | None:
    found = plan(agreement, public_holidays).plan
    return found.promised if found else None


def single_changes(name: str, number: int) -> Iterator[tuple[Agreement, Agreement, Change]]:
    """Changes of one figure of the goals, of which each is one difference."""
    random, plain = Random(name), values(name)
    figures = [path for path, value in leaves(plain) if path[0] == "goals" and any(map(str.isdigit, str(value)))]
    before = Agreement.model_validate(plain)
    while number:
        after, faults = agreement_in(replaced(plain, random.choice(figures), random.choice(FACTORS)))
        if after is not None and not faults:
            changes = judged_changes(Compared(before, after))
            if len(changes) == 1:
                yield before, after, changes[0]
                number -= 1


@pytest.mark.parametrize("name", NAMES)
def test_more_leads_are_a_heavier_duty(name: str) -> None:
    seen: Counter[str] = Counter()
    for before, after, change in single_changes(name, 40):
        old, new, judgement = promised(before), promised(after), change.judgement
        if old is None or new is None or before.goals.promised_in is not PromisedIn.COUNT:
            continue
        if new.exact == old.exact:
            assert Owner.MARKETING not in (*judgement.heavier_for, *judgement.lighter_for), judgement.says
        else:
            sides = judgement.heavier_for if new.exact > old.exact else judgement.lighter_for
            assert Owner.MARKETING in (*sides, *judgement.different_for), judgement.says
        seen["same" if new.exact == old.exact else "more" if new.exact > old.exact else "fewer"] += 1
    assert min(seen["more"], seen["fewer"]) > 2, seen
