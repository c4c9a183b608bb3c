"""A promise is measured more seldom than both sides meet on it.

The meeting asks who is off track. With a figure of last month it finds out a month late, three weeks out of four.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.kpis import TargetWord
from slabuilder.agreement.periods import longest, words
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA404",
    name="seldomer-than-meetings",
    severity=Severity.WARNING,
    help="look at what is promised before every meeting, or meet as often as there are figures",
    fires="""
kpis[speed].reviewed: monthly
""",
    quiet="""
kpis[speed].reviewed: weekly
""",
)
def seldomer_than_meetings(judged: Judged) -> Iterator[Found]:
    """KPIs of what is promised that not every meeting has a new figure of."""
    every = judged.agreement.review.meetings.every
    for index, kpi in enumerate(judged.agreement.kpis):
        if kpi.target is TargetWord.AS_PROMISED and longest(kpi.reviewed) > longest(every):
            related = ((("review", "meetings", "every"), "both sides meet here"),)
            message = f"{kpi.id} is promised and looked at {kpi.reviewed}, and both sides meet {words(every)}"
            yield Found(message, ("kpis", index, "reviewed"), related=related)
