"""A project chooses its checks and how bad it takes them to be; what has no choice, and what does not exist, is told."""

from __future__ import annotations

import pytest

from slabuilder.checks.choice import Choice, choice_findings
from slabuilder.checks.registry import CHECKS
from slabuilder.diagnostics import Severity
from tests.checks.example import found

BROKEN = """
buyer_personas[olivia]: {id: olivia, name: Olivia, role: VP, goals: [x], challenges: [y]}
review.next: 2027-02-15
parties.sales.teams[inside].reps: 1
"""


@pytest.mark.parametrize(
    ("choice", "codes"),
    [
        (Choice(), ["SLA101", "SLA307", "SLA701"]),
        (Choice(ignore=("SLA307",)), ["SLA101", "SLA701"]),
        (Choice(ignore=("SLA3", "SLA7")), ["SLA101"]),
        (Choice(ignore=("SLA",)), []),
        (Choice(select=("SLA3",)), ["SLA307"]),
        (Choice(select=("SLA3", "SLA701")), ["SLA307", "SLA701"]),
        (Choice(select=("SLA", "SLA307"), ignore=("SLA3",)), ["SLA101", "SLA307", "SLA701"]),  # the longer one wins
        (Choice(select=("SLA", "SLA3"), ignore=("SLA3",)), ["SLA101", "SLA701"]),
    ],
)
def test_which_checks_run(choice: Choice, codes: list[str]) -> None:
    assert [
        finding.code for finding in found(BROKEN, choice) if finding.code in {"SLA101", "SLA307", "SLA701"}
    ] == codes


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({}, Severity.WARNING),
        ({"SLA701": Severity.NOTE}, Severity.NOTE),
        ({"SLA7": Severity.ERROR}, Severity.ERROR),
        ({"SLA7": Severity.ERROR, "SLA701": Severity.NOTE}, Severity.NOTE),
    ],
)
def test_how_bad_it_is(severity: dict[str, Severity], expected: Severity) -> None:
    (finding,) = [finding for finding in found(BROKEN, Choice(severity=severity)) if finding.code == "SLA701"]
    assert finding.severity is expected


def test_what_stops_everything_is_always_told() -> None:
    choice = Choice(ignore=("SLA",), severity={"SLA3": Severity.NOTE})
    (finding,) = found("goals.marketing_share: 0%", choice)
    assert (finding.code, finding.severity) == ("SLA301", Severity.ERROR)


@pytest.mark.parametrize(
    ("words", "code", "message", "help"),
    [
        (Choice(select=("SLA799",)), "SLA013", "no check has the code SLA799", "did you mean SLA7"),
        (Choice(ignore=("SLA9",)), "SLA013", "no check has the code SLA9", ""),
        (Choice(severity={"SLA998": Severity.NOTE}), "SLA013", "no check has the code SLA998", ""),
        (Choice(ignore=("SLA010",)), "SLA016", "SLA010 (missing-key) is a fault of the file itself", "take it out"),
        (Choice(ignore=("SLA301",)), "SLA016", "while SLA301 fires nothing can be computed", "take it out"),
        (Choice(ignore=("SLA",)), "SLA016", "no check is left to run", "name fewer"),
        (Choice(select=("SLA3",), ignore=("SLA3",)), "SLA016", "no check is left to run", "name fewer"),
        (Choice(severity={"SLA301": Severity.NOTE}), "SLA016", "while SLA301 fires", "take it out"),
    ],
)
def test_faults(words: Choice, code: str, message: str, help: str) -> None:
    (finding,) = choice_findings(words)
    assert finding.code == code
    assert message in finding.message
    assert help in (finding.help or "")


def test_whatever_can_be_chosen_is_no_fault() -> None:
    free = tuple(check.code for check in CHECKS if not check.stops)
    beginnings = tuple({code[:4] for code in free})
    every = dict.fromkeys((*free, *beginnings), Severity.NOTE)
    assert list(choice_findings(Choice((*free, *beginnings, "SLA301"), (*free[1:],), every))) == []
