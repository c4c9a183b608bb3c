"""When the promise is owed: by month, by day, and the cumulative line that governs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from slabuilder.agreement.goals import DailyParts, Goals, Lag
from slabuilder.business_time.calendars import OpenDays, days_between
from slabuilder.diagnostics import Finding, Mark, Severity
from slabuilder.quantities.dates import Month
from slabuilder.targets.apportion import apportion, spread
from slabuilder.targets.plan import DayTarget, MonthTarget, Target
from slabuilder.targets.window import Window, first_day, last_day


@dataclass(frozen=True, slots=True)
class DaysThatCount:
    """The days on which leads are owed: all days of `window`, or those on which `calendar` is open."""

    window: Window
    calendar: OpenDays | None

    @classmethod
    def of(cls, goals: Goals, window: Window, calendar: OpenDays) -> DaysThatCount:
        """The days that `goals` spread the promise over; `calendar` is the agreement's own."""
        return cls(window, calendar if goals.days is DailyParts.OPEN else None)

    def counts(self, day: date) -> bool:
        """Whether leads are owed on `day`."""
        return self.calendar is None or self.calendar.is_open(day)

    def in_window(self, month: Month) -> int:
        """How many days of `month` count and lie in the window."""
        return sum(1 for day in self.window.days_in(month) if self.counts(day))

    def part_of(self, month: Month) -> Fraction:
        """How much of `month` lies in the window: 1 for a whole month, 0 where no day of it counts."""
        whole = sum(1 for day in days_between(first_day(month), last_day(month)) if self.counts(day))
        return Fraction(self.in_window(month), whole) if whole else Fraction(0)


def month_shares(goals: Goals, days: DaysThatCount) -> dict[Month, Fraction]:
    """Each month's share of the promise, in order.

    Declared shares stand as they are, and a month that is not named owes nothing. Without declared shares whole months
    owe the same, and a month that lies only partly in the window so much less as it has fewer days in it.
    """
    if goals.months:
        return {month: Fraction(goals.months.get(month, 0)) for month in days.window.months}
    parts = {month: days.part_of(month) for month in days.window.months}
    return {month: part / sum(parts.values()) for month, part in parts.items()}


def months(promised: Target, shares: Mapping[Month, Fraction], smallest: Fraction | None) -> tuple[MonthTarget, ...]:
    """The promise by month."""
    values = apportion(promised.value, tuple(shares.values()), smallest)
    return tuple(
        MonthTarget(month, share, promised.exact * share, value)
        for (month, share), value in zip(shares.items(), values, strict=True)
    )


def by_day(by_month: tuple[MonthTarget, ...], days: DaysThatCount, smallest: Fraction | None) -> Iterator[DayTarget]:
    """The promise by day, for every day of the window; on a day that does not count nothing is due."""
    cumulative = Fraction(0)
    for month in by_month:
        count = days.in_window(month.month)
        parts = iter(spread(month.value, count, smallest) if count else ())
        for day in days.window.days_in(month.month):
            value = next(parts) if days.counts(day) else Fraction(0)
            cumulative += value
            yield DayTarget(day, value, cumulative)


def schedule_faults(goals: Goals, days: DaysThatCount) -> Iterator[Finding]:
    """Months and days on which the promise cannot be owed as it is declared."""
    owed = f"leads are owed from {days.window.first} to {days.window.last}"
    for month in goals.months:
        if month not in days.window.months:
            help = f"{owed}: the promise is shifted by the sales cycle" if goals.lag is Lag.SHIFTED else owed
            path = ("goals", "months", str(month))
            message = f"{month} has a share of the promise, but no leads are owed in it"
            yield Finding("SLA302", message, path, help, Mark.KEY)
    for month in days.window.months:
        if goals.months and month not in goals.months:
            help = f"write {month}: 0% if that is meant"
            message = f"{month} has no share of the promise, although {owed}"
            yield Finding("SLA303", message, ("goals", "months"), help, Mark.KEY, Severity.WARNING)
        if goals.months.get(month) and not days.in_window(month):
            path = ("goals", "months", str(month))
            yield Finding("SLA304", f"{month} has a share of the promise, but no open day in it", path, _OPEN_DAYS)
    if not goals.months and not any(days.in_window(month) for month in days.window.months):
        yield Finding(
            "SLA304", f"there is no open day from {days.window.first} to {days.window.last}", ("term",), _OPEN_DAYS
        )


_OPEN_DAYS = "write days: calendar days under goals:, or open the agreement's first calendar"
