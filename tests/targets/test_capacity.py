"""Teams and their hours, against figures counted by hand for the last quarter of 2026 in New York."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from slabuilder.diagnostics import Finding, Severity
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement, lead_management, route, sales, team

HOLIDAYS = ["2026-10-12", "2026-11-03", "2026-11-11", "2026-11-26", "2026-12-25"]
"""All on weekdays, of which there are 22 in October, 21 in November and 23 in December: 21 + 18 + 22 are open."""

NEW_YORK = {
    "id": "office",
    "timezone": "America/New_York",
    "open": {"mon-fri": "09:00-17:00"},
    "holidays": {"country": "US", "subdivision": "NY"},
}


def holidays(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    assert (country, subdivision, year) == ("US", "NY", 2026)
    return {date.fromisoformat(day): "holiday" for day in HOLIDAYS}


def planned(goals: dict[str, Any] = SAMPLE, **changes: Any) -> tuple[Plan, tuple[Finding, ...]]:
    teams = sales(team("enterprise", reps="2"), team("idle", reps="50"), team("inside", reps="6"))
    plain = {
        "calendars": [NEW_YORK],
        "parties": teams,
        "handoff": [route("hot", to="enterprise", expected="20%"), route("rest", to="inside", expected="80%")],
        "lead_management": lead_management({"hot": "6", "rest": "4"}),
    }
    found = plan(agreement(goals, **plain | changes), holidays)
    assert found.plan is not None, found.findings
    return found.plan, found.findings


def test_hours_by_hand() -> None:
    found, findings = planned()
    enterprise, inside = found.capacity
    assert (enterprise.team, inside.team) == ("enterprise", "inside")
    assert enterprise.needed.exact == 1536 * Fraction("0.2") * 6 * 6 / 60
    assert inside.needed.exact == 1536 * Fraction("0.8") * 4 * 6 / 60
    assert enterprise.available.exact == Fraction(2 * 20 * 61, 5)
    assert inside.available.exact == Fraction(6 * 20 * 61, 5)
    assert str(inside.busiest_month) == "2026-11"  # the same leads as in October, on 18 days
    assert inside.busiest_needed == inside.needed.exact / 3
    assert inside.busiest_available == Fraction(6 * 20 * 18, 5)
    assert enterprise.enough
    assert inside.enough
    assert findings == ()


def test_expected_shares_divide_the_leads() -> None:
    teams = planned()[0].teams
    assert {team.team: team.value for team in teams} == {"enterprise": 307, "inside": 1229}
    assert [team.share for team in teams] == [Fraction("0.2"), Fraction("0.8")]
    assert [team.exact for team in teams] == [Fraction("307.2"), Fraction("1228.8")]
    assert teams[1].per_rep == Fraction(1229, 6)
    assert teams[1].per_week == Fraction(1229 * 7, 92)


def test_without_expected_shares_reps_divide_the_leads() -> None:
    found, _ = planned(handoff=[route("hot", to="enterprise"), route("rest", to="inside")])
    assert {team.team: team.value for team in found.teams} == {"enterprise": 384, "inside": 1152}
    assert found.capacity[0].needed.exact == Fraction(384 * 6 * 6, 60)


def test_one_team_gets_everything() -> None:
    found, _ = planned(handoff=[route("hot", to="inside")])
    assert {team.team: team.value for team in found.teams} == {"inside": 1536}
    assert found.capacity[0].needed.exact == Fraction(1536 * 6 * 6, 60)


def test_a_route_without_a_rule_of_its_own_is_counted_at_the_most_demanding() -> None:
    routes = [route("hot", to="enterprise", expected="20%"), route("other", to="inside", expected="80%")]
    assert planned(handoff=routes)[0].capacity[1].needed.exact == 1536 * Fraction("0.8") * 6 * 6 / 60


def test_routes_of_one_team_are_counted_each_with_its_own_attempts() -> None:
    expected = [route("hot", to="inside", expected="25%"), route("rest", to="inside", expected="75%")]
    found, _ = planned(handoff=expected)
    assert found.capacity[0].needed.exact == Fraction((384 * 6 + 1152 * 4) * 6, 60)
    assert found.teams[0].value == 1536
    unknown = [route("hot", to="inside"), route("rest", to="inside")]
    assert planned(handoff=unknown)[0].capacity[0].needed.exact == Fraction(1536 * 6 * 6, 60)


def test_leads_of_the_promised_stage_are_counted_also_when_their_value_is_promised() -> None:
    assert planned(SAMPLE | {"promised_in": "value"})[0].teams == planned()[0].teams


def test_a_team_without_enough_hours_is_told_before_anyone_signs() -> None:
    _, (shortfall,) = planned(lead_management=lead_management({"hot": "7", "rest": "4"}, minutes="14"))
    assert (shortfall.code, shortfall.severity) == ("SLA307", Severity.WARNING)
    # 307.2 × 7 × 14 ÷ 60, against 488
    assert shortfall.message == (
        "Team enterprise has too few hours for its leads in the whole term: it needs 501.8 hours and has 488.0 hours"
    )
    assert shortfall.path == ("parties", "sales", "teams", 0, "reps")
    assert shortfall.related[0][0] == ("lead_management", "capacity")


def test_a_shortfall_in_one_month_is_told_too() -> None:
    months = {"2026-10": "20%", "2026-11": "60%", "2026-12": "20%"}
    demanding = lead_management({"hot": "6", "rest": "3"}, minutes="9")
    found, (shortfall,) = planned(SAMPLE | {"months": months}, lead_management=demanding)
    # 307.2 × 6 × 9 ÷ 60 × 60 %, against 2 × 20 × 18 ÷ 5
    assert shortfall.message == (
        "Team enterprise has too few hours for its leads in 2026-11: it needs 165.9 hours and has 144.0 hours"
    )
    assert found.capacity[0].needed.exact < found.capacity[0].available.exact
    assert not found.capacity[0].enough


def test_the_busiest_month_is_the_one_with_the_most_leads_for_its_hours() -> None:
    found, _ = planned(SAMPLE | {"months": {"2026-10": "20%", "2026-11": "30%", "2026-12": "50%"}})
    assert {str(capacity.busiest_month) for capacity in found.capacity} == {"2026-12"}


def test_a_month_without_an_hour_is_the_busiest() -> None:
    closed = NEW_YORK | {"closed": {f"2026-12-{day:02}": "closed" for day in range(1, 32)}}
    found, findings = planned(calendars=[closed])
    assert {str(capacity.busiest_month) for capacity in found.capacity} == {"2026-12"}
    assert {capacity.busiest_available for capacity in found.capacity} == {0}
    assert [finding.code for finding in findings] == ["SLA307", "SLA307"]
