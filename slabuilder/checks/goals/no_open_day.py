"""Leads are owed on open days, and there is none.

A day's part of the promise is that of its month, divided by the days that count. In a month in which the agreement's
calendar never opens there is none to owe it on.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.planned import found_by_plan
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA304",
    name="no-open-day",
    severity=Severity.ERROR,
    stops=True,
    help="write days: calendar days under goals:, or open the agreement's first calendar",
    fires="""
goals.months: {2026-10: 2%, 2026-11: 48%, 2026-12: 50%}
goals.days: open days
term: {from: 2026-10-31, to: 2026-12-31}
review.cadence: monthly
""",
    quiet="""
goals.months: {2026-10: 0%, 2026-11: 50%, 2026-12: 50%}
goals.days: open days
term: {from: 2026-10-31, to: 2026-12-31}
review.cadence: monthly
""",
)
def no_open_day(judged: Judged) -> Iterator[Found]:
    """A term, or a month with a share, in which no day counts."""
    return found_by_plan(judged, "SLA304")
