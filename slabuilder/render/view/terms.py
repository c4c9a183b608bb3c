"""The terms that clauses use, as templates see them: calendars and lead fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from slabuilder.agreement.calendars import Calendar
from slabuilder.conditions.words import FieldType
from slabuilder.language.messages import marked
from slabuilder.render.view.writing import Writing

TYPES = {
    FieldType.TEXT: marked("text"),
    FieldType.CHOICE: marked("one of a list"),
    FieldType.BOOLEAN: marked("yes or no"),
    FieldType.INTEGER: marked("whole number"),
    FieldType.DECIMAL: marked("number"),
    FieldType.MONEY: marked("amount"),
    FieldType.DATE: marked("date"),
    FieldType.TIMESTAMP: marked("point in time"),
}


@dataclass(frozen=True, slots=True)
class HoursView:
    """Opening hours of some weekdays."""

    days: str
    hours: str


@dataclass(frozen=True, slots=True)
class DayView:
    """A day, and what is special about it."""

    day: str
    what: str


@dataclass(frozen=True, slots=True)
class CalendarView:
    """When teams with this calendar are open."""

    id: str
    timezone: str
    open: tuple[HoursView, ...]
    holidays: str | None
    closed: tuple[DayView, ...]
    half_days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """What is known of a lead."""

    name: str
    label: str
    type: str
    unit: str | None
    options: str | None
    means: Markup | None


@dataclass(frozen=True, slots=True)
class TermsView:
    """Calendars and lead fields."""

    clauses: Mapping[str, str]
    calendars: tuple[CalendarView, ...]
    fields: tuple[FieldView, ...]


def terms(writing: Writing) -> TermsView:
    """The terms in the order of the agreement."""
    return TermsView(
        clauses=writing.clauses.within("terms_used"),
        calendars=tuple(_calendar(calendar, writing) for calendar in writing.agreement.calendars),
        fields=tuple(
            FieldView(
                name=name,
                label=field.label,
                type=writing.language.phrase(TYPES[field.type]),
                unit=field.unit,
                options=writing.language.both(field.options) if field.options else None,
                means=writing.markdown(field.means),
            )
            for name, field in writing.agreement.lead_fields.items()
        ),
    )


def _calendar(calendar: Calendar, writing: Writing) -> CalendarView:
    language, holidays = writing.language, calendar.holidays
    return CalendarView(
        id=calendar.id,
        timezone=calendar.timezone,
        open=tuple(HoursView(language.weekdays(days), language.hours(hours)) for days, hours in calendar.open.items()),
        holidays=None if holidays is None else "-".join(filter(None, (holidays.country, holidays.subdivision))),
        closed=tuple(DayView(language.date(day), reason) for day, reason in sorted(calendar.closed.items())),
        half_days=tuple(
            DayView(language.date(day), language.hours(hours)) for day, hours in sorted(calendar.half_days.items())
        ),
    )
