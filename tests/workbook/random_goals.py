"""Goals and teams at random, in every form that a workbook depends on; small and large, with blunt and fine rates."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

from slabuilder.agreement.agreement import Agreement
from tests.targets.agreements import agreement, lead_management, route, sales, team

STAGES = ("lead", "mql", "sql", "customer")


def random_agreement(random: Random) -> Agreement:
    """An agreement whose promise is one of many kinds."""
    months = random.randint(1, 6)
    term = random.choice([("2026-07-01", f"2026-{6 + months:02}-28"), ("2026-02-10", f"2026-{2 + months:02}-15")])
    goals: dict[str, Any] = {
        "sales_quota": random.choice(
            [str(random.randint(1, 9_000_000)), f"{random.randint(1, 10**6)}.{random.randint(1, 99):02}"]
        ),
        "marketing_share": percent(random),
        "average_deal": str(random.randint(50, 90_000)),
        "rounding": random.choice(["up", "up", "nearest", "exact"]),
        "days": random.choice(["calendar days", "open days"]),
        "promised_in": random.choice(["count", "count", "value"]),
        "lag": random.choice(["unshifted", "shifted"]),
        "sales_cycle": f"{random.randint(1, 60)} days",
    }
    goals |= rates(random)
    goals["promise"] = random.choice([step["from"] for step in goals.get("funnel", [goals.get("close_rate")])])
    if random.random() < 0.5:
        goals["segments"] = segments(random, below="0.00" if "funnel" in goals else "0.")
    if random.random() < 0.4 and goals["lag"] == "unshifted":
        first = int(term[0][5:7])
        shares = divided(random, months if term[0].endswith("-01") else months + 1)
        goals["months"] = {f"2026-{first + index:02}": share for index, share in enumerate(shares)}
    return agreement(
        goals,
        term=term,
        currency=random.choice(["USD", "EUR", "JPY", "KWD"]),
        **teams(random),
    )


def teams(random: Random) -> dict[str, Any]:
    """One to four sales teams in two calendars, with one or two routes each that say what they expect, or do not."""
    ids = [f"t{number}" for number in range(random.randint(1, 4))]
    found = [team(id, reps=str(random.randint(1, 40)), calendar=random.choice(["office", "shop"])) for id in ids]
    to = [id for id in ids for _ in range(random.randint(1, 2))]
    expected = divided(random, len(to)) if random.random() < 0.5 else [None] * len(to)
    days = {"office": "mon-fri", "shop": random.choice(["tue-sat", "sat-sun", "mon"])}
    return {
        "parties": sales(*found),
        "handoff": [
            route(f"r{number}", to=id, expected=share)
            for number, (id, share) in enumerate(zip(to, expected, strict=True))
        ],
        "lead_management": lead_management(
            {"r0": str(random.randint(1, 9)), "rest": str(random.randint(1, 9))},
            hours=f"{random.randint(1, 400) / 10}",
            minutes=f"{random.randint(1, 200) / 8}",
        ),
        "calendars": [
            {"id": id, "timezone": "America/New_York", "open": {open: "09:00-17:00"}} for id, open in days.items()
        ],
    }


def percent(random: Random) -> str:
    return random.choice(
        [f"{random.randint(1, 99)}%", f"{random.randint(1, 9999) / 100:.2f}%", f"0.{random.randint(1, 999999):06}"]
    )


def rates(random: Random) -> dict[str, Any]:
    """One rate, or a funnel of two or three steps."""
    if random.random() < 0.5:
        return {"close_rate": {"from": "mql", "rate": percent(random)}}
    way = STAGES[random.randint(0, 1) :]
    return {"funnel": [{"from": one, "to": other, "rate": percent(random)} for one, other in pairwise(way)]}


def segments(random: Random, below: str) -> list[dict[str, Any]]:
    """Two to four, with deals and rates of their own or not; all but the last have a condition."""
    shares = divided(random, random.randint(2, 4))
    found = []
    for index, share in enumerate(shares):
        own: dict[str, Any] = {"id": f"s{index}", "share": share}
        if random.random() < 0.6:
            own["average_deal"] = str(random.randint(50, 90_000))
        if random.random() < 0.6:
            own["close_rate"] = f"{below}{random.randint(1, 9999):04}"
        if index < len(shares) - 1:
            own["when"] = {"email": {"contains_text": f"{index}"}}
        found.append(own)
    return found


def divided(random: Random, count: int) -> list[str]:
    """So many shares that sum to 100 %."""
    cuts = sorted(random.sample(range(1, 1000), count - 1))
    return [f"{(after - before) / 10:.1f}%" for before, after in zip([0, *cuts], [*cuts, 1000], strict=True)]
