"""Whether more is asked for than before."""

from __future__ import annotations

from decimal import Decimal

from slabuilder.agreement.periods import Recurring, longest
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, heavier, lighter


def more_is_heavier(says: str, before: Decimal | int, after: Decimal | int, *sides: Owner) -> Judgement:
    """The judgement on a figure that `sides` have to reach."""
    return heavier(says, *sides) if after > before else lighter(says, *sides)


def oftener_is_heavier(says: str, before: Recurring, after: Recurring, *sides: Owner) -> Judgement:
    """The judgement on something that `sides` have to do again and again."""
    return heavier(says, *sides) if longest(after) < longest(before) else lighter(says, *sides)


def handed_to(says: str, before: Owner, after: Owner) -> Judgement:
    """The judgement on a duty that passed from one side to the other."""
    return Judgement(says, heavier_for=(after,), lighter_for=(before,))
