"""The next review is not within the term.

An agreement that is looked at only when it has run out was never looked at: nobody learns in time that a rate was wrong,
and the next cycle starts without a text. A review before the term begins looks at nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA701",
    name="review-outside-term",
    severity=Severity.WARNING,
    help="choose a day some weeks before the term ends, so that the next agreement is signed in time",
    fires="""
review.next: 2027-02-15
""",
    quiet="""
review.next: 2026-12-10
""",
)
def review_outside_term(judged: Judged) -> Iterator[Found]:
    """A day of review before the first day of the term, or after its last."""
    term, day = judged.agreement.term, judged.agreement.review.next
    if day < term.from_:
        related = ((("term", "from"), "the term begins here"),)
        yield Found("the next review comes before the term begins", ("review", "next"), related=related)
    elif day > term.to:
        related = ((("term", "to"), "the term ends here"),)
        yield Found("the next review comes after the term has ended", ("review", "next"), related=related)
