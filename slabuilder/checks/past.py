"""What came so far, as leads a day, so that it can be compared with what is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.spans import Path

_MONTH = Fraction(365, 12)
_DAYS = {"day": Fraction(1), "week": Fraction(7), "month": _MONTH, "quarter": _MONTH * 3, "year": _MONTH * 12}
_CYCLE = re.compile(r"[12][0-9]{3}(?:-(?:(?P<half>H[12])|(?P<quarter>Q[1-4])|(?P<month>0[1-9]|1[0-2])))?")


@dataclass(frozen=True, slots=True)
class Came:
    """So many leads a day came of a stage, and where the agreement says so."""

    a_day: Fraction
    path: Path

    @property
    def a_month(self) -> Fraction:
        """The same by month."""
        return self.a_day * _MONTH


def came(agreement: Agreement, stage: str) -> Iterator[Came]:
    """What is said of today's volume of `stage`, and of earlier cycles."""
    why = agreement.goals.why
    if stage in why.current_volume:
        volume = why.current_volume[stage]
        yield Came(volume.count / _DAYS[volume.per], ("goals", "why", "current_volume", stage))
    for cycle, results in why.past_results.items():
        if stage in results:
            path = ("goals", "why", "past_results", cycle, stage)
            yield Came(results[stage] / cycle_length(cycle, agreement), path)


def cycle_length(cycle: str, agreement: Agreement) -> Fraction:
    """How many days the cycle of this name has; where the name does not say, as many as the term."""
    match = _CYCLE.fullmatch(cycle)
    if match is None:
        return Fraction((agreement.term.to - agreement.term.from_).days + 1)
    return _DAYS["year"] / {"half": 2, "quarter": 4, "month": 12, None: 1}[match.lastgroup]
