"""Durations that name their clock: `4 business hours` runs while the team is open, `14 days` runs always."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from slabuilder.quantities.numbers import QuantityError


class TimeUnit(StrEnum):
    """The units that durations are written in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"


class Clock(StrEnum):
    """Which clock a duration runs on: always, or only in the opening hours of a calendar."""

    ALWAYS = "always"
    BUSINESS = "business"


DURATION_PATTERN = (
    r"^([1-9][0-9]{0,3}) ((business )?(minute|minutes|hour|hours|day|days)|week|weeks)$"  # up to 9999 of a unit
)
_DURATION = re.compile(DURATION_PATTERN)
_MINUTES = {TimeUnit.MINUTE: 1, TimeUnit.HOUR: 60, TimeUnit.DAY: 24 * 60, TimeUnit.WEEK: 7 * 24 * 60}


@dataclass(frozen=True, slots=True)
class Duration:
    """So many minutes, hours, days or weeks on one of the two clocks; a business day is one opening day."""

    count: int
    unit: TimeUnit
    clock: Clock = Clock.ALWAYS

    def __str__(self) -> str:
        business = "business " if self.clock is Clock.BUSINESS else ""
        return f"{self.count} {business}{self.unit}{'' if self.count == 1 else 's'}"

    @property
    def minutes(self) -> int:
        """The length in minutes of the duration's own clock; a business day has no fixed length and is refused."""
        if self.clock is Clock.BUSINESS and self.unit is TimeUnit.DAY:
            raise ValueError("a business day has as many minutes as its calendar says")
        return self.count * _MINUTES[self.unit]


def duration(text: str) -> Duration:
    """The duration that `text` writes."""
    match = _DURATION.fullmatch(text)
    if match is None:
        raise QuantityError("a duration such as 4 business hours, 1 business day, 15 minutes or 14 days", _help(text))
    clock = Clock.BUSINESS if match[3] else Clock.ALWAYS
    unit = match[2].removeprefix("business ").removesuffix("s")
    return Duration(int(match[1]), TimeUnit(unit), clock)


_NEARLY = re.compile(r"([1-9][0-9]{0,3}) *(business|working|work)?[ -]*(m(?:in)?|h(?:r)?|d|w|minute|hour|day|week)s?")
_UNITS = {unit.value[0]: unit for unit in TimeUnit}


def _help(text: str) -> str | None:
    """What to write for a duration that is only written otherwise: `4 business hours` for `4 businesshours`."""
    if re.search("month|quarter|year", text):
        return "months are not all alike: write days or weeks, such as 90 days"
    match = _NEARLY.fullmatch(text.lower())
    if match is None:
        return None
    meant = Duration(int(match[1]), _UNITS[match[3][0]], Clock.BUSINESS if match[2] else Clock.ALWAYS)
    if meant.clock is Clock.BUSINESS and meant.unit is TimeUnit.WEEK:
        return "a week in business time is written in days, such as 5 business days"
    return f"write {meant}"
