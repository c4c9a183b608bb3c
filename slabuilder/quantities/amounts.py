"""Amounts that carry their unit: `480 a month`, and what a target can be stated in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from slabuilder.quantities.durations import DURATION_PATTERN, Duration, duration
from slabuilder.quantities.numbers import (
    DECIMAL_PATTERN,
    PERCENT_PATTERN,
    WHOLE_PATTERN,
    QuantityError,
    decimal_number,
    share,
    whole_number,
)

RATE_OVER_TIME_PATTERN = WHOLE_PATTERN.replace("$", " a (day|week|month|quarter|year)$")
_RATE_OVER_TIME = re.compile(RATE_OVER_TIME_PATTERN)


@dataclass(frozen=True, slots=True)
class RateOverTime:
    """So many a day, week, month, quarter or year."""

    count: int
    per: str

    def __str__(self) -> str:
        return f"{self.count} a {self.per}"


def rate_over_time(text: str) -> RateOverTime:
    """The rate that `text` writes, such as `480 a month`."""
    match = _RATE_OVER_TIME.fullmatch(text)
    if match is None:
        raise QuantityError("a number over time such as 480 a month or 30 a week")
    return RateOverTime(whole_number(match[1]), match[3])


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share that was written in percent."""

    share: Decimal


TARGET_PATTERN = f"{DURATION_PATTERN}|{DECIMAL_PATTERN}|{PERCENT_PATTERN}"


def target_value(text: str) -> Percentage | Duration | Decimal:
    """What a target is stated in: `90%`, `4 business hours`, or a number."""
    for read in (_percentage, duration, decimal_number):
        try:
            return read(text)
        except QuantityError:
            continue
    raise QuantityError("a target such as 90%, 4 business hours or 120")


def _percentage(text: str) -> Percentage:
    if not text.endswith("%"):
        raise QuantityError("a share in percent")
    return Percentage(share(text))
