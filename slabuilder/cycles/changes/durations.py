"""Whether less time is asked for than before; where the clocks differ, only what is sure."""

from __future__ import annotations

from slabuilder.agreement.lengths import surely_longer
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, different, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.quantities import Duration


def shorter_is_heavier(says: str, fact: Fact, compared: Compared, *sides: Owner) -> Judgement:
    """The judgement on a time within which `sides` have to act; no time at all is the most."""
    if is_shorter(fact.after, fact.before, compared):
        return heavier(says, *sides)
    if is_shorter(fact.before, fact.after, compared):
        return lighter(says, *sides)
    return different(says, *sides)


def longer_is_heavier(says: str, fact: Fact, compared: Compared, *sides: Owner) -> Judgement:
    """The judgement on a time that `sides` have to wait for; none at all is a wait without end."""
    if is_shorter(fact.before, fact.after, compared):
        return heavier(says, *sides)
    if is_shorter(fact.after, fact.before, compared):
        return lighter(says, *sides)
    return different(says, *sides)


def is_shorter(one: Duration | None, other: Duration | None, compared: Compared) -> bool:
    """Whether `one` surely ends before `other`, on the calendars of both versions."""
    if one is None or other is None:
        return one is not None
    calendars = (*compared.before.calendars, *compared.after.calendars)
    return surely_longer(other, one, calendars)
