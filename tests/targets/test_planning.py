"""What a plan cannot do comes as findings, at the place of the fault; an error means that there is no plan."""

from __future__ import annotations

from typing import Any

import pytest

from slabuilder.business_time.holidays_of import UnknownHolidays
from slabuilder.diagnostics import Severity
from slabuilder.spans import Path
from slabuilder.targets.plan import Planned
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement, route

OFFICE = {"id": "office", "timezone": "UTC", "open": {"mon-fri": "09:00-17:00"}}
MONTHS = {"2026-10": "30%", "2026-11": "35%", "2026-12": "35%"}

FAULTS: list[tuple[str, Path, dict[str, Any], dict[str, Any]]] = [
    ("SLA301", ("goals", "sales_quota"), {"sales_quota": "0"}, {}),
    ("SLA301", ("goals", "marketing_share"), {"marketing_share": "0%"}, {}),
    ("SLA302", ("goals", "months", "2026-09"), {"months": {"2026-09": "5%", "2026-10": "30%", "2026-11": "35%", "2026-12": "30%"}}, {}),
    ("SLA302", ("goals", "months", "2026-12"), {"months": MONTHS | {"2026-08": "0%", "2026-09": "0%"}, "lag": "shifted"}, {}),
    ("SLA304", ("goals", "months", "2026-10"), {"months": MONTHS, "days": "open days"}, {"calendars": [OFFICE | {"closed": {f"2026-10-{day:02}": "x" for day in range(1, 32)}}]}),
    ("SLA304", ("term",), {"days": "open days"}, {"term": ("2026-10-03", "2026-10-04")}),
    ("SLA305", ("calendars", 0, "holidays", "country"), {}, {"calendars": [OFFICE | {"holidays": {"country": "XX"}}]}),
    ("SLA306", ("handoff", 1, "expected"), {}, {"handoff": [route("a", to="inside", expected="30%"), route("b", to="inside", expected="60%")]}),
]  # fmt: skip


def unknown(country: str, subdivision: str | None, year: int) -> dict[Any, str]:
    raise UnknownHolidays("country", f"no holidays are known for {country}", "write another")


@pytest.mark.parametrize(("code", "path", "goals", "changes"), FAULTS)
def test_faults(code: str, path: Path, goals: dict[str, Any], changes: dict[str, Any]) -> None:
    found = plan(agreement(SAMPLE | goals, **changes), unknown)
    assert found.plan is None
    assert [(finding.code, finding.path) for finding in found.findings] == [(code, path)]
    assert found.findings[0].severity is Severity.ERROR
    assert found.findings[0].help


def test_a_month_without_a_share_is_told_and_owes_nothing() -> None:
    found = plan(agreement(SAMPLE | {"months": {"2026-10": "50%", "2026-11": "50%"}}))
    assert found.plan is not None
    assert [int(month.value) for month in found.plan.months] == [768, 768, 0]
    (finding,) = found.findings
    assert (finding.code, finding.severity, finding.path) == ("SLA303", Severity.WARNING, ("goals", "months"))
    assert "2026-12" in finding.message
    said = plan(agreement(SAMPLE | {"months": {"2026-10": "50%", "2026-11": "50%", "2026-12": "0%"}}))
    assert said == Planned(found.plan, ())


def test_all_faults_come_in_one_run() -> None:
    goals = SAMPLE | {"sales_quota": "0", "months": {"2026-01": "100%"}}
    routes = [route("a", to="inside", expected="10%")]
    codes = {finding.code for finding in plan(agreement(goals, handoff=routes)).findings}
    assert codes == {"SLA301", "SLA302", "SLA303", "SLA306"}


def test_the_same_agreement_gives_the_same_plan() -> None:
    assert plan(agreement(SAMPLE)) == plan(agreement(SAMPLE))


def test_holidays_are_asked_for_only_where_a_calendar_names_a_country() -> None:
    assert plan(agreement(SAMPLE), unknown).plan is not None
