"""The days on which the promise is owed: those of the term, or as many days earlier as the sales cycle takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.goals import Goals, Lag
from slabuilder.business_time.calendars import days_between
from slabuilder.quantities.dates import Month

_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Window:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Each day."""
        yield from days_between(self.first, self.last)

    @property
    def weeks(self) -> Fraction:
        """How many weeks it is long."""
        return Fraction((self.last - self.first).days + 1, 7)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months that it has a day in, in order."""
        found = [Month.of(self.first)]
        while found[-1] < Month.of(self.last):
            found.append(Month.of(last_day(found[-1]) + timedelta(days=1)))
        return tuple(found)

    def days_in(self, month: Month) -> Iterator[date]:
        """Each of its days that lies in `month`."""
        yield from days_between(max(self.first, first_day(month)), min(self.last, last_day(month)))

    @property
    def whole_months(self) -> Window:
        """The same with its first and its last month made whole."""
        return Window(self.first.replace(day=1), last_day(Month.of(self.last)))

    def earlier(self, days: int) -> Window:
        """The same so many days earlier."""
        return Window(self.first - timedelta(days=days), self.last - timedelta(days=days))


def first_day(month: Month) -> date:
    """The first day of `month`."""
    return date(month.year, month.month, 1)


def last_day(month: Month) -> date:
    """The last day of `month`."""
    following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return following - timedelta(days=1)


def cycle_days(goals: Goals) -> int | None:
    """The length of the sales cycle in days, if the agreement has one."""
    return None if goals.sales_cycle is None else goals.sales_cycle.minutes // _MINUTES_A_DAY


def owed_window(agreement: Agreement) -> Window:
    """The days on which `agreement` owes its leads."""
    term = Window(agreement.term.from_, agreement.term.to)
    match agreement.goals.lag:
        case Lag.UNSHIFTED:
            return term
        case Lag.SHIFTED:
            return term.earlier(cycle_days(agreement.goals) or 0)
