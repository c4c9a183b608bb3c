"""Two agreements at random, of which the second has changed the first in a few places or in many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import strategies as st

from slabuilder.agreement.agreement import Agreement
from tests.targets.agreements import agreement, lead_management, route, sales, team

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]

MONEY = st.integers(1, 90).map(lambda thousands: f"{thousands}_500")
SHARE = st.integers(1, 100).map(lambda percent: f"{percent}%")
FUNNELS = (("mql", "sql"), ("mql", "sql", "opportunity"), ("lead", "mql"))
ROUNDING = st.sampled_from(["up", "nearest", "exact"])


@st.composite
def pairs(draw: Draw) -> tuple[Agreement, Agreement]:
    """Two agreements whose goals have a plan."""
    built = draw(structures())
    return draw(agreements(built)), draw(agreements(built if draw(st.booleans()) else draw(structures())))


@st.composite
def structures(draw: Draw) -> dict[str, Any]:
    """What a goal and a hand-over are made of, apart from the numbers."""
    way = draw(st.sampled_from([("mql",), ("lead",), *FUNNELS]))
    return {
        "way": way,
        "promise": draw(st.sampled_from(way)),
        "segments": draw(st.lists(st.sampled_from("ABC"), max_size=2, unique=True)),
        "deals": draw(st.booleans()),
        "rates": draw(st.booleans()),
        "measure": draw(st.sampled_from(["bookings", "bookings", "revenue"])),
        "promised_in": draw(st.sampled_from(["count", "count", "value"])),
        "teams": draw(st.lists(st.sampled_from(["inside", "desk", "field"]), min_size=1, max_size=2, unique=True)),
        "expected": draw(st.booleans()),
        "rules": draw(st.lists(st.sampled_from(["to-inside", "to-desk", "rest"]), min_size=1, max_size=2, unique=True)),
    }


@st.composite
def agreements(draw: Draw, built: dict[str, Any]) -> Agreement:
    """An agreement that is built like that."""
    goals: dict[str, Any] = {
        "sales_quota": draw(MONEY),
        "marketing_share": draw(SHARE),
        "measure": built["measure"],
        "promise": built["promise"],
        "promised_in": built["promised_in"],
        "rounding": draw(ROUNDING),
        "segments": draw(segments(built)),
    }
    if not built["deals"] or not built["segments"] or draw(st.booleans()):
        goals["average_deal"] = draw(MONEY)
    way = built["way"]
    if len(way) == 1:
        goals["close_rate"] = {"from": way[0], "rate": draw(SHARE)}
    else:
        ends = zip(way, (*way[1:], "customer"), strict=True)
        goals["funnel"] = [{"from": start, "to": end, "rate": draw(st.sampled_from(["40%", "60%", "100%"]))} for start, end in ends]  # fmt: skip
    shares = parts_of_all(draw, len(built["teams"]))
    return agreement(
        goals,
        parties=sales(*(team(id, reps=str(draw(st.integers(1, 9)))) for id in built["teams"])),
        handoff=[
            route(f"to-{id}", to=id, expected=share if built["expected"] else None)
            for id, share in zip(built["teams"], shares, strict=True)
        ],
        lead_management=lead_management(
            {id: str(draw(st.integers(1, 9))) for id in built["rules"]}, minutes=str(draw(st.integers(1, 9)))
        ),
    )


@st.composite
def segments(draw: Draw, built: dict[str, Any]) -> list[dict[str, Any]]:
    shares = parts_of_all(draw, len(built["segments"]))
    found = []
    for id, share in zip(built["segments"], shares, strict=True):
        segment = {"id": id, "share": share, "when": {"email": {"is_known": True}}}
        if built["deals"]:
            segment["average_deal"] = draw(MONEY)
        if built["rates"]:
            # 16 % is what two steps of 40 % leave: some mixes do not fit, and each agreement does.
            segment["close_rate"] = draw(st.sampled_from(["1%", "9%", "16%"]))
        found.append(segment)
    return found


def parts_of_all(draw: Draw, count: int) -> list[str]:
    """So many shares that sum to 100 %."""
    if count < 2:
        return ["100%"] * count
    first = draw(st.integers(1, 99))
    return [f"{first}%", f"{100 - first}%"]
