"""A month has a share of the promise, but no leads are owed in it.

Shares are of what is owed within the term, or as much earlier as the sales cycle is long where the promise is shifted.
What falls on another month would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.planned import found_by_plan
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA302",
    name="month-outside-window",
    severity=Severity.ERROR,
    stops=True,
    help="give the share to a month of the term",
    fires="""
goals.months:
  2026-09: 10%
  2026-10: 30%
  2026-11: 30%
  2026-12: 30%
""",
    quiet="""
goals.months:
  2026-10: 40%
  2026-11: 30%
  2026-12: 30%
""",
)
def month_outside_window(judged: Judged) -> Iterator[Found]:
    """Months that are not among those in which leads are owed."""
    return found_by_plan(judged, "SLA302")
