"""The agreement's calendars, resolved for the days that the plan looks at."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.agreement import Agreement
from slabuilder.business_time.calendars import OpenDays, open_days
from slabuilder.business_time.holidays_of import HolidaySource, UnknownHolidays
from slabuilder.diagnostics.finding import Finding
from slabuilder.spans import Path
from slabuilder.targets.window import Window


@dataclass(frozen=True, slots=True)
class ResolvedCalendar:
    """One calendar and where it stands in the agreement."""

    path: Path
    days: OpenDays


def resolved_calendars(
    agreement: Agreement, window: Window, holidays: HolidaySource
) -> tuple[dict[str, ResolvedCalendar], tuple[Finding, ...]]:
    """The calendars by id, the agreement's own first; and what is wrong with them.

    They are resolved for the whole months of `window` and of the term: leads are owed in the one, and worked on in the
    other.
    """
    calendars: dict[str, ResolvedCalendar] = {}
    findings: list[Finding] = []
    term = agreement.term
    whole = Window(min(window.first, term.from_), max(window.last, term.to)).whole_months
    for index, calendar in enumerate(agreement.calendars):
        path = ("calendars", index)
        try:
            calendars[calendar.id] = ResolvedCalendar(path, open_days(calendar, whole.first, whole.last, holidays))
        except UnknownHolidays as fault:
            findings.append(Finding("SLA305", str(fault), (*path, "holidays", fault.key), fault.help))
    return calendars, tuple(findings)
