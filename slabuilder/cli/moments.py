"""How instants and lengths of time stand in the terminal."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


def moment(instant: datetime, zone: str) -> str:
    """`Thu 2026-10-01 09:05 EDT`, with seconds where there are any."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{local:%a %Y-%m-%d %H:%M:%S} {local.tzname()}".replace(":00 ", " ", 1)


def length(time: timedelta) -> str:
    """`2 hours 30 minutes`; `minus 1 hour` where time goes backwards."""
    seconds = abs(time) // timedelta(seconds=1)
    amounts = {"hour": seconds // 3600, "minute": seconds // 60 % 60, "second": seconds % 60}
    parts = [f"{count} {unit}{'' if count == 1 else 's'}" for unit, count in amounts.items() if count]
    return " ".join(["minus"] * (time < timedelta()) + (parts or ["0 minutes"]))
