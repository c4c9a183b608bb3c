"""Who works by a calendar, and whether it is open for more time than before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.calendars import WEEKDAYS, Calendar
from slabuilder.agreement.goals import DailyParts
from slabuilder.agreement.lengths import opening_days
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.business_time.calendars import open_days
from slabuilder.business_time.holidays_of import UnknownHolidays, public_holidays
from slabuilder.cycles.changes.change import BOTH, Judgement, different, editorial, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.items import value_at
from slabuilder.quantities.dates import OpenHours


def sides_on(compared: Compared, calendar: str) -> tuple[Owner, ...]:
    """The sides whose time runs on the calendar in either version."""
    sides = {*_sides_in(compared.before, calendar), *_sides_in(compared.after, calendar)}
    return tuple(side for side in BOTH if side in sides)


def _sides_in(agreement: Agreement, calendar: str) -> Iterator[Owner]:
    parties = {Owner.MARKETING: agreement.parties.marketing, Owner.SALES: agreement.parties.sales}
    for side, party in parties.items():
        if calendar in {team.calendar for team in party.teams}:
            yield side
    if agreement.calendars[0].id == calendar:
        yield agreement.lead_management.nurture.owner
        if agreement.goals.days is DailyParts.OPEN:
            yield Owner.MARKETING


def more_open_is_heavier(says: str, before: int, after: int, *sides: Owner) -> Judgement:
    """The judgement on minutes in which a calendar is open: deadlines come sooner, and there is more time to work in."""
    if not sides:
        return editorial(f"{says}; nobody works by this calendar")
    if before == after:
        return different(says, *sides)
    return heavier(says, *sides) if after > before else lighter(says, *sides)


def calendars_called(compared: Compared, id: str) -> tuple[Calendar, Calendar]:
    """The calendar of this id in both versions."""
    before, after = (value_at(agreement, ("calendars", id)) for agreement in (compared.before, compared.after))
    return before, after


def week_minutes(calendar: Calendar) -> int:
    """The minutes in which `calendar` is open in a usual week."""
    return sum(opening_days(calendar))


def minutes_on(calendar: Calendar, day: date) -> int:
    """The minutes in which `calendar` is open on `day`; public holidays count where they are known."""
    try:
        return open_days(calendar, day, day, public_holidays).minutes(day)
    except UnknownHolidays:
        return open_days(calendar.model_copy(update={"holidays": None}), day, day, public_holidays).minutes(day)


def week_text(week: Mapping[str, tuple[OpenHours, ...]]) -> str:
    """`mon-thu 09:00-17:00, fri 09:00-15:00`."""
    alike = [(key, [*days]) for key, days in groupby(WEEKDAYS, week.get)]
    return ", ".join(f"{_days(days)} {_times(stretches)}" for stretches, days in alike if stretches)


def _days(days: list[str]) -> str:
    return days[0] if len(days) == 1 else f"{days[0]}-{days[-1]}"


def _times(stretches: tuple[OpenHours, ...]) -> str:
    return " and ".join(f"{_time(stretch.start)}-{_time(stretch.end)}" for stretch in stretches)


def _time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def hours(minutes: int) -> str:
    """`450` as `7.5 hours`."""
    return f"{minutes / 60:.4g} hour{'' if minutes == 60 else 's'}"
