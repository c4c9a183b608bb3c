"""A month of the term has no share of the promise.

Where the promise is spread by month, a month that is not named owes nothing. That is rarely meant, and nobody sees it
in a list of those that are.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.planned import found_by_plan
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA303",
    name="month-without-target",
    severity=Severity.WARNING,
    help="name every month, with 0% if that is meant",
    fires="""
goals.months:
  2026-10: 50%
  2026-11: 50%
""",
    quiet="""
goals.months:
  2026-10: 50%
  2026-11: 50%
  2026-12: 0%
""",
)
def month_without_target(judged: Judged) -> Iterator[Found]:
    """Months without a share, among others with one."""
    return found_by_plan(judged, "SLA303")
