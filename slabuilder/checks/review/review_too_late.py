"""The next review comes later than the agreement says it is reviewed.

Reviewed monthly, and the next review in two months: one of the two was copied. People go by the date, and the first review
that was promised does not take place.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.periods import longest
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA702",
    name="review-too-late",
    severity=Severity.WARNING,
    help="choose an earlier day, or a longer cadence",
    fires="""
review.cadence: monthly
review.next: 2026-12-01
""",
    quiet="""
review.cadence: monthly
review.next: 2026-10-30
""",
)
def review_too_late(judged: Judged) -> Iterator[Found]:
    """A day of review further from today, or from the term's first day, than reviews are from each other."""
    review, begins = judged.agreement.review, judged.agreement.term.from_
    days = (review.next - max(begins, judged.today)).days
    if days > longest(review.cadence) and review.next <= judged.agreement.term.to:
        since = "today" if judged.today > begins else "the beginning of the term"
        related = ((("review", "cadence"), "so often"),)
        message = f"reviews are {review.cadence}, and the next is {days} days after {since}"
        yield Found(message, ("review", "next"), related=related)
