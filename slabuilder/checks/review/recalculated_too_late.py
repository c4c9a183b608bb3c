"""Targets are recalculated once, when the term is over.

A recalculation is to bring the rest of the term in line with what was learnt. At the end of the only quarter there is no
rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.periods import days_of, longest, words
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA713",
    name="recalculated-too-late",
    severity=Severity.WARNING,
    help="recalculate every month, or take recalculation: out",
    fires="""
review.recalculation.every: quarter
""",
    quiet="""
review.recalculation.every: month
""",
)
def recalculated_too_late(judged: Judged) -> Iterator[Found]:
    """Recalculations as far apart as the term is long."""
    recalculation, days = judged.agreement.review.recalculation, days_of(judged.agreement.term)
    if recalculation is not None and longest(recalculation.every) >= days:
        message = f"targets are recalculated {words(recalculation.every)}, and the term has {days} days"
        yield Found(message, ("review", "recalculation", "every"))
