"""Nobody publishes the holidays of this country or region.

Deadlines in business time and targets on open days need to know when a calendar is closed. Holidays come from published
calendars; where there is none, the days have to be written down.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.planned import found_by_plan
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA305",
    name="unknown-holidays",
    severity=Severity.ERROR,
    stops=True,
    help="write the country in two letters, and the region as its holidays are published; or list the days under closed:",
    fires="""
calendars[office].holidays: {country: XX}
""",
    quiet="""
calendars[office].holidays: {country: US}
""",
)
def unknown_holidays(judged: Judged) -> Iterator[Found]:
    """Calendars whose holidays cannot be had."""
    return found_by_plan(judged, "SLA305")
