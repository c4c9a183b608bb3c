"""The policies that the guide shows fire on what breaks them and on nothing else; what cannot be told is told as that."""

from __future__ import annotations

import re

import pytest

from slabuilder.checks.choice import Choice, choice_findings
from slabuilder.diagnostics import Severity
from tests.checks.policies.judging import ROOT, found

HOT = """
  - id: hot
    of: follow_up
    when: {bands: {contains: A}}
    must: {first_touch: {at_most: 15 business minutes}}
    message: Leads of band A hear from us within 15 business minutes
"""
SHARE = """
  - id: share
    must: {marketing_share: {between: [20%, 60%]}}
    message: Marketing's share is between 20 % and 60 %
    severity: warning
"""
TWO = """
  - id: two
    when: {sales_quota: {more_than: 1_000_000}}
    must: {all: [{marketing_signatories: {at_least: 2}}, {sales_signatories: {at_least: 2}}]}
    message: Two sign for each side
"""
FIRST = "lead_management.follow_up[hot].first_touch"


def test_the_guide_shows_these() -> None:
    guide = (ROOT / "docs/policies.md").read_text(encoding="utf-8")
    block = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)[0].partition("policies:\n")[2]
    assert {finding.code for finding in found(block)} == {"SLA080"}


@pytest.mark.parametrize(
    ("policy", "change", "place"),
    [
        (HOT, f"{FIRST}: {{within: 16 business minutes}}", ("lead_management", "follow_up", 0, "first_touch", "within")),
        (HOT, f"{FIRST}: {{within: 1 business day}}", ("lead_management", "follow_up", 0, "first_touch", "within")),
        (HOT, "lead_management.follow_up[hot].when: {score: {at_least: 70}}", ("lead_management", "follow_up", 1, "first_touch", "within")),
        (SHARE, "goals.marketing_share: 61%", ("goals", "marketing_share")),
        (SHARE, "goals.marketing_share: 19.99%", ("goals", "marketing_share")),
        (TWO, "goals.sales_quota: 1_000_000.01", ("parties", "marketing", "signatories")),
    ],
)  # fmt: skip
def test_it_fires(policy: str, change: str, place: tuple[object, ...]) -> None:
    (finding,) = found(policy, change)
    assert (finding.code, finding.path) == ("SLA080", place)
    assert finding.severity is (Severity.WARNING if policy is SHARE else Severity.ERROR)
    assert re.search(r"policy \w+, policies/x\.yaml:4$", finding.help or "")


@pytest.mark.parametrize(
    ("policy", "change"),
    [
        (HOT, ""),
        (HOT, f"{FIRST}: {{within: 15 minutes}}"),  # a business clock never runs ahead
        (SHARE, "goals.marketing_share: 60%"),
        (SHARE, "goals.marketing_share: 0.2"),
        (TWO, "goals.sales_quota: 1_000_000"),
    ],
)
def test_it_is_quiet(policy: str, change: str) -> None:
    assert found(policy, change) == []


def test_every_other_place_is_named_too() -> None:
    (finding,) = found(TWO)
    assert finding.related == ((("parties", "sales", "signatories"), "sales_signatories is 1"),)


def test_clocks_that_run_differently_are_not_passed() -> None:
    (finding,) = found(HOT.replace("15 business minutes}", "1 hour}"))
    assert (finding.code, finding.severity) == ("SLA081", Severity.ERROR)
    assert finding.path[-1] == "within"


def test_a_condition_that_cannot_be_told_is_told() -> None:
    policy = """
  - id: quick
    of: follow_up
    when: {all: [{id: hot}, {first_touch: {at_most: 1 hour}}]}
    must: {attempts_at_least: {at_least: 50}}
    message: Who is quick is tried often
"""
    assert [finding.code for finding in found(policy)] == ["SLA081"]
    assert found(policy.replace("50", "1")) == []


def test_a_policy_about_nothing_says_so() -> None:
    (finding,) = found(HOT.replace("contains: A", "contains: Z"))
    assert (finding.code, finding.severity, finding.path) == (
        "SLA082",
        Severity.NOTE,
        ("lead_management", "follow_up"),
    )


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), [Severity.WARNING]),
        (Choice(severity={"SLA080": Severity.NOTE}), [Severity.NOTE]),
        (Choice(ignore=("SLA080",)), []),
        (Choice(select=("SLA3",)), []),
    ],
)
def test_a_project_chooses(choice: Choice, expected: list[Severity]) -> None:
    assert list(choice_findings(choice)) == []
    some = [finding for finding in found(SHARE, "goals.marketing_share: 61%", choice) if finding.code == "SLA080"]
    assert [finding.severity for finding in some] == expected


@pytest.mark.parametrize(
    ("at", "until", "accepted"),
    [("goals", "2026-12-01", True), ("review", "2026-12-01", False), ("goals", "2026-09-01", False)],
)
def test_it_is_accepted(at: str, until: str, accepted: bool) -> None:
    change = f"""
goals.marketing_share: 61%
accepted_findings:
  - {{code: SLA080, at: {at}, reason: A new team., approved_by: [cmo, cro], until: {until}}}
"""
    (finding,) = [finding for finding in found(SHARE, change) if finding.code == "SLA080"]
    assert (finding.accepted is not None) is accepted
    assert (finding.severity is Severity.NOTE) is accepted
