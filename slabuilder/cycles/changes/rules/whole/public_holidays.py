"""The public holidays of a calendar.

On a holiday the clock of all deadlines stands still. Holidays that did not count before are days on which less is owed; those
of another country are other days.
"""

from __future__ import annotations

from slabuilder.agreement.calendars import Holidays
from slabuilder.cycles.changes.change import Judgement, change_rule, different, editorial, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.opening import calendars_called, sides_on
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG022",
    name="public-holidays",
    places=(
        "calendars.*.holidays",
        "calendars.*.holidays.country",
        "calendars.*.holidays.subdivision",
    ),
    judges="""
calendars[office].holidays: {country: US, subdivision: NY}
""",
    leaves="""
calendars[office].closed: {2026-11-26: Thanksgiving}
""",
)
def public_holidays(fact: Fact, compared: Compared) -> Judgement:
    """Holidays that count now, that no longer do, or of another place."""
    id = fact.way[1]
    sides = sides_on(compared, id)
    before, after = (_place(calendar.holidays) for calendar in calendars_called(compared, id))
    says = f"public holidays of the calendar {id}: {was(after, before)}"
    if not sides:
        return editorial(f"{says}; nobody works by this calendar")
    if fact.way[-1] != "holidays":
        return different(says, *sides)
    return lighter(says, *sides) if fact.kind is Kind.ADDED else heavier(says, *sides)


def _place(holidays: Holidays | None) -> str:
    if holidays is None:
        return "none"
    return f"{holidays.country}-{holidays.subdivision}" if holidays.subdivision else holidays.country
