"""Amounts over time: `480 a month`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from slabuilder.quantities.numbers import QuantityError, whole_number

RATE_OVER_TIME_PATTERN = (
    r"^(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(_[0-9]{3}){1,4}) a (day|week|month|quarter|year)$"
)
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
