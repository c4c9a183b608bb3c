"""What an agreement accepts is told as a note for as long as it counts, and told why where it does not."""

from __future__ import annotations

from datetime import date

import pytest

from slabuilder.agreement.places import is_at, place_name
from slabuilder.checks.choice import Choice
from slabuilder.diagnostics import Finding, Severity
from slabuilder.loading.load import agreement_in
from slabuilder.spans import Path
from tests.checks.example import changed, found

TOO_FEW = "parties.sales.teams[inside].reps: 3\n"


def accepting(code: str = "SLA307", approved_by: str = "cmo, cro", at: str = "") -> str:
    where = f", at: '{at}'" if at else ""
    entry = f"{{code: {code}, reason: They start in May, approved_by: [{approved_by}], until: 2026-11-30{where}}}"
    return f"{TOO_FEW}accepted_findings:\n  - {entry}\n"


def shortfall(change: str, today: date = date(2026, 9, 15)) -> Finding:
    (finding,) = [finding for finding in found(change, today=today) if finding.code == "SLA307"]
    return finding


def test_it_is_a_note_with_names_day_and_reason() -> None:
    assert shortfall(TOO_FEW).severity is Severity.WARNING
    finding = shortfall(accepting())
    assert finding.severity is Severity.NOTE
    assert finding.accepted == "by Dana Reyes and Sam Okafor until 2026-11-30: They start in May"
    assert finding.message == shortfall(TOO_FEW).message
    assert [each.code for each in found(accepting())] == ["SLA307"]


@pytest.mark.parametrize(("today", "counts"), [(date(2026, 11, 30), True), (date(2026, 12, 1), False)])
def test_it_counts_until_its_last_day(today: date, counts: bool) -> None:
    finding = shortfall(accepting(), today)
    assert (finding.accepted is not None) is counts
    if not counts:
        assert finding.severity is Severity.WARNING
        assert (("accepted_findings", 0, "until"), "it was accepted until 2026-11-30, which is over") in finding.related


@pytest.mark.parametrize(("approved_by", "who"), [("cmo", "Inside Sales"), ("cro", "Growth Marketing")])
def test_without_a_side_it_does_not_count(approved_by: str, who: str) -> None:
    finding = shortfall(accepting(approved_by=approved_by))
    assert (finding.severity, finding.accepted) == (Severity.WARNING, None)
    path, reason = finding.related[-1]
    assert (path, reason) == (
        ("accepted_findings", 0, "approved_by"),
        f"it is not accepted: nobody of {who} approved it",
    )


@pytest.mark.parametrize("at", ["inside", "parties.sales.teams[inside]", "parties.sales.teams[inside].reps", "parties"])
def test_a_place_that_fits(at: str) -> None:
    assert shortfall(accepting(at=at)).accepted is not None


@pytest.mark.parametrize("at", ["enterprise", "parties.sales.teams[ins]", "parties.sales.team", "goals"])
def test_a_place_that_does_not(at: str) -> None:
    (unused,) = [finding for finding in found(accepting(at=at)) if finding.code == "SLA041"]
    assert unused.message == f"nothing is found of SLA307 at {at}"
    assert shortfall(accepting(at=at)).accepted is None


def test_what_stops_everything_cannot_be_accepted() -> None:
    change = f"goals.marketing_share: 0%\n{accepting('SLA301').removeprefix(TOO_FEW)}"
    (finding,) = found(change)
    assert (finding.code, finding.severity, finding.accepted) == ("SLA301", Severity.ERROR, None)


def test_of_a_check_that_does_not_run_nothing_is_said() -> None:
    unused = accepting().removeprefix(TOO_FEW)
    assert [finding.code for finding in found(unused)] == ["SLA041"]
    assert found(unused, Choice(ignore=("SLA3",))) == []


def test_places_are_named_by_ids() -> None:
    agreement, _ = agreement_in(changed(""))
    assert agreement is not None
    paths: dict[str, Path] = {
        "handoff[all].within": ("handoff", 0, "within"),
        "lead_management.follow_up[rest].first_touch": ("lead_management", "follow_up", 1, "first_touch"),
        "qualified_lead.scoring[1].when.requested_demo": ("qualified_lead", "scoring", 0, "when", "requested_demo"),
        "term.from": ("term", "from"),
    }
    assert {place_name(agreement, path) for path in paths.values()} == paths.keys()


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("handoff[all]", True),
        ("handoff", True),
        ("all", True),
        ("hand", False),
        ("handoff[al", False),
        ("within", False),
    ],
)
def test_what_is_at_a_place(name: str, there: bool) -> None:
    assert is_at("handoff[all].within", name) is there
