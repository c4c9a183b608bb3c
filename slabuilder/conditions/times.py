"""Where days begin and end, so that `before`, `after` and `between` mean the same instants in every interpreter."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def day_start(day: date, zone: tzinfo) -> datetime:
    """The first instant of `day` in `zone`, in UTC; where clocks skip midnight, the instant at which they skip it."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def day_end(day: date, zone: tzinfo) -> datetime:
    """The first instant after `day` in `zone`, in UTC."""
    return day_start(day + timedelta(days=1), zone)


def whole_second(instant: datetime) -> datetime:
    """`instant` in UTC without its fraction of a second: no comparison is finer."""
    return instant.astimezone(UTC).replace(microsecond=0)
