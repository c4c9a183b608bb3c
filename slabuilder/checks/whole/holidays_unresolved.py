"""A calendar knows no holidays.

Business time runs on every day that a calendar is open. Without holidays a lead that comes in before Christmas has to be
called on Christmas Day, and the hours that a team has for its leads are counted with days on which nobody is there: both
are found out by whoever was late.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA040",
    name="holidays-unresolved",
    severity=Severity.WARNING,
    help="write holidays: with your country and region, such as {country: US, subdivision: NY}, or the days under closed:",
    fires="""
calendars[office]: {id: office, timezone: America/New_York, open: {mon-fri: "09:00-17:00"}}
""",
    quiet="""
calendars[office]:
  id: office
  timezone: America/New_York
  open: {mon-fri: "09:00-17:00"}
  closed: {2026-11-26: Thanksgiving, 2026-12-25: Christmas}
""",
)
def holidays_unresolved(judged: Judged) -> Iterator[Found]:
    """Each calendar without a country, and without a day of its own in the term that is closed."""
    term = judged.agreement.term
    for index, calendar in enumerate(judged.agreement.calendars):
        own = (day for day in calendar.closed if term.from_ <= day <= term.to)
        if calendar.holidays is None and not any(own):
            message = f"calendar {calendar.id} is open on every holiday from {term.from_} to {term.to}"
            yield Found(message, ("calendars", index, "id"))
