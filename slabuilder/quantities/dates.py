"""Dates, months and times of day as people write them: `2026-10-01`, `2026-10`, `09:00-12:00, 13:00-17:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from slabuilder.quantities.numbers import QuantityError

DATE_PATTERN = r"^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
MONTH_PATTERN = r"^[12][0-9]{3}-(0[1-9]|1[0-2])$"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
HOURS_PATTERN = rf"^{_TIME}-({_TIME}|24:00)(, ?{_TIME}-({_TIME}|24:00))*$"
YEAR_PATTERN = r"^[12][0-9]{3}$"
PUBLISHED_PATTERN = f"{YEAR_PATTERN}|{MONTH_PATTERN}|{DATE_PATTERN}"
_DATE = re.compile(DATE_PATTERN)
_MONTH = re.compile(MONTH_PATTERN)
_YEAR = re.compile(YEAR_PATTERN)
_HOURS = re.compile(HOURS_PATTERN)


def day(text: str) -> date:
    """The date that `text` writes, as 2026-10-01."""
    if not _DATE.fullmatch(text):
        raise QuantityError("a date such as 2026-10-01")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise QuantityError("a date that exists, such as 2026-10-01") from None


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that `day` lies in."""
        return cls(day.year, day.month)


def month(text: str) -> Month:
    """The month that `text` writes, as 2026-10."""
    if not _MONTH.fullmatch(text):
        raise QuantityError("a month such as 2026-10")
    return Month(int(text[:4]), int(text[5:]))


@dataclass(frozen=True, slots=True, order=True)
class Year:
    """A calendar year."""

    year: int


def published(text: str) -> date | Month | Year:
    """When something was published, as precisely as `text` writes it: 2011, 2011-03 or 2011-03-01."""
    if _YEAR.fullmatch(text):
        return Year(int(text))
    if _MONTH.fullmatch(text):
        return month(text)
    if _DATE.fullmatch(text):
        return day(text)
    raise QuantityError("a year, a month or a date, such as 2011, 2011-03 or 2011-03-01")


@dataclass(frozen=True, slots=True, order=True)
class OpenHours:
    """One stretch of a day in which a calendar is open, in minutes after midnight; `end` may be 24:00 (1440)."""

    start: int
    end: int


def open_hours(text: str) -> tuple[OpenHours, ...]:
    """The stretches that `text` writes, in order, such as `09:00-12:00, 13:00-17:00`."""
    expected = "opening hours such as 09:00-17:00, or with a break 09:00-12:00, 13:00-17:00"
    if not _HOURS.fullmatch(text):
        raise QuantityError(expected)
    stretches = tuple(OpenHours(*map(_minutes, part.strip().split("-"))) for part in text.split(","))
    ends = [minute for stretch in stretches for minute in (stretch.start, stretch.end)]
    if any(earlier >= later for earlier, later in pairwise(ends)):
        raise QuantityError(f"{expected}, in the order of the day")
    return stretches


def _minutes(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)
