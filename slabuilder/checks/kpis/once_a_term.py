"""A KPI is looked at when the term is over.

A figure that is reviewed quarterly in an agreement of one quarter is seen once, and too late: nothing that it shows can
still be mended.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.periods import days_of, longest
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA403",
    name="once-a-term",
    severity=Severity.WARNING,
    help="look at it monthly, or more often",
    fires="""
kpis[revenue].reviewed: quarterly
""",
    quiet="""
kpis[revenue].reviewed: monthly
""",
)
def once_a_term(judged: Judged) -> Iterator[Found]:
    """KPIs whose period is as long as the term."""
    days = days_of(judged.agreement.term)
    for index, kpi in enumerate(judged.agreement.kpis):
        if longest(kpi.reviewed) >= days:
            related = ((("term", "to"), f"the term ends here, after {days} days"),)
            yield Found(
                f"{kpi.id} is looked at {kpi.reviewed}, once in the term", ("kpis", index, "reviewed"), related=related
            )
