"""Both sides meet on the figures once, when the term is over.

Who is off track is found out in the meetings. One meeting in the whole term finds it out when nothing can be done.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.periods import days_of, longest, words
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA704",
    name="meets-once-a-term",
    severity=Severity.WARNING,
    help="meet every week, or every month",
    fires="""
review.meetings.every: quarter
""",
    quiet="""
review.meetings.every: month
""",
)
def meets_once_a_term(judged: Judged) -> Iterator[Found]:
    """Meetings as far apart as the term is long."""
    every, days = judged.agreement.review.meetings.every, days_of(judged.agreement.term)
    if longest(every) >= days:
        message = f"both sides meet {words(every)}, and the term has {days} days"
        yield Found(message, ("review", "meetings", "every"))
