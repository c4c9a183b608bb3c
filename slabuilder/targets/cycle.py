"""What the sales cycle does: which leads had to be there before the term, which deliver in it, which feed the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.targets.plan import CycleTarget, DayTarget
from slabuilder.targets.window import Window, cycle_days


def cycle_target(agreement: Agreement, window: Window, days: Sequence[DayTarget]) -> CycleTarget | None:
    """The promise divided by when its leads become customers, taken that each takes exactly the sales cycle.

    A promise that is not shifted is owed within the term, so that its last leads close after it; as many have to be
    there from before. A shifted promise closes within the term as a whole, and feeds nothing after it.
    """
    length = cycle_days(agreement.goals)
    if length is None:
        return None
    term = Window(agreement.term.from_, agreement.term.to)
    promise = _owed_by(days, window.last)
    if window == term:
        within = _owed_by(days, term.earlier(length).last)
        return CycleTarget(length, promise - within, within, promise - within, window.first, window.last)
    before = promise - sum((day.value for day in days if day.day >= term.first), Fraction(0))
    return CycleTarget(length, before, promise - before, Fraction(0), window.first, window.last)


def _owed_by(days: Sequence[DayTarget], last: date) -> Fraction:
    return sum((day.value for day in days if day.day <= last), Fraction(0))
