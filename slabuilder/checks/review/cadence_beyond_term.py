"""The agreement is reviewed more seldom than it is long.

A yearly review of an agreement for one quarter is none: the term is over before it is due, and the next one is signed
without a look at what came of this one.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.periods import days_of, shortest
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA703",
    name="cadence-beyond-term",
    severity=Severity.WARNING,
    help="review at least once in each term, such as quarterly",
    fires="""
review.cadence: yearly
""",
    quiet="""
review.cadence: quarterly
""",
)
def cadence_beyond_term(judged: Judged) -> Iterator[Found]:
    """A cadence that no term of this length has room for."""
    cadence, days = judged.agreement.review.cadence, days_of(judged.agreement.term)
    if shortest(cadence) > days:
        related = ((("term", "to"), f"the term ends here, after {days} days"),)
        yield Found(f"reviews are {cadence}, and the term has {days} days", ("review", "cadence"), related=related)
