"""The whole answer about a lead: its deadlines, to the minute, and its reasons with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from slabuilder.errors import UsageError
from slabuilder.loading.lead_file import written_lead
from slabuilder.rulebook.answer import Answered, Moments, Question, answered
from slabuilder.rulebook.as_json import answer_json
from tests.rulebook.agreements import EXAMPLES, loaded

NOW = datetime(2026, 10, 1, 16, tzinfo=UTC)
HOT = {"email": "a@b.example", "employees": "240", "state": "CT", "job_title": "VP", "requested_demo": "true"}
REST = HOT | {"requested_demo": "false"}
NOBODY: dict[str, str] = {}


def asked(
    lead: dict[str, str],
    *changes: tuple[str, str],
    example: str = "inbound",
    reached: tuple[str, ...] = (),
    **moments: str,
) -> Answered:
    question = Question(written_lead(lead.items()), reached, Moments(NOW, **moments))
    return answered(loaded(example, *changes), f"{example}.yaml", question)


def due(found: Answered) -> list[tuple[str, str, str]]:
    """Each step, who has to take it, and when it is due by the clock on the wall."""
    assert found.explained is not None
    return [(one["step"], one["who"], one["due"]) for one in answer_json(found.explained)["deadlines"]]


def test_deadlines_run_while_the_team_is_open() -> None:
    # Thursday, two minutes before the team closes; business time goes on at nine on Friday.
    assert due(asked(HOT, at="2026-10-01T16:58")) == [
        ("hand_over", "marketing", "2026-10-02T09:03:00-04:00"),
        ("first_touch", "enterprise", "2026-10-02T09:03:00-04:00"),
        ("escalation", "team lead", "2026-10-02T09:13:00-04:00"),
        ("escalation", "reassigned to the next free rep", "2026-10-02T09:58:00-04:00"),
        ("acceptance", "enterprise", "2026-10-02T16:58:00-04:00"),
    ]


def test_each_deadline_starts_with_its_own_time() -> None:
    # Christmas Eve is open until noon, and the 25th is a Friday.
    found = asked(
        REST,
        ("first_touch: 2 business days", "first_touch: 3 days"),
        qualified="2026-12-24T11:30",
        handed_over="2026-12-24T11:50",
    )
    assert due(found) == [
        ("hand_over", "marketing", "2026-12-28T09:30:00-05:00"),
        ("first_touch", "inside", "2026-12-28T12:50:00-05:00"),
        ("acceptance", "inside", "2026-12-28T11:50:00-05:00"),
    ]


def test_a_first_touch_can_start_when_the_lead_comes_in() -> None:
    found = asked(
        HOT,
        (
            "      starts: handed_over\n      first_touch: {within: 5 business",
            "      starts: created\n      first_touch: {within: 5 business",
        ),
        created="2026-10-01T09:00",
        at="2026-10-01T10:00",
    )
    assert due(found)[1] == ("first_touch", "enterprise", "2026-10-01T09:05:00-04:00")


def test_a_lead_without_route_is_nurtured() -> None:
    assert due(asked(NOBODY, created="2026-10-02T12:00")) == [("first_touch", "marketing", "2026-10-06T12:00:00-04:00")]


def test_the_clock_is_that_of_the_team() -> None:
    second = (
        "\nparties:\n",
        '  - id: tokyo\n    timezone: Asia/Tokyo\n    open: {mon-sun: "10:00-12:00"}\n\nparties:\n',
    )
    team = ("name: Enterprise desk, reps: 2, calendar: us-east", "name: Enterprise desk, reps: 2, calendar: tokyo")
    assert due(asked(HOT, second, team, at="2026-10-01T16:58"))[0] == (
        "hand_over",
        "marketing",
        "2026-10-02T10:05:00+09:00",  # it was 05:58 there
    )


def test_judged_as_of_the_given_time() -> None:
    found = asked(NOBODY)
    assert found.explained is not None
    assert found.explained.answer.as_of.instant == NOW


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"at": "noon"}, "at: expected a time such as"),
        ({"handed_over": "2026-13-01"}, "handed over: expected a time such as"),
        ({"reached": ("mql",)}, "'mql' is not a stage that people decide"),
        ({"at": "9999-01-01"}, "no deadline can be told: 9999"),
    ],
)
def test_a_question_without_sense_is_told_so(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        asked(NOBODY, **arguments)


def test_a_faulty_lead_has_no_answer() -> None:
    found = asked({"employees": "many", "stat": "CT"})
    assert found.explained is None
    assert [fault.code for fault in found.diagnostics] == ["SLA012", "SLA013"]


def test_a_faulty_agreement_has_no_answer() -> None:
    found = asked(NOBODY, ("cycle: 2026-Q4", "cycel: 2026-Q4"))
    assert found.explained is None
    assert "SLA011" in {fault.code for fault in found.diagnostics}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_line_of_the_trace_says_what_stands_there(example: str) -> None:
    """The line of a reason has the field, or the word, that the condition there begins with."""
    found = asked(NOBODY, example=example)
    assert found.explained is not None
    lines = found.explained.document.text.splitlines()
    traces = answer_json(found.explained)["trace"]
    reasons = [
        reason for kind in traces.values() if isinstance(kind, list) for one in kind for reason in _lines(one["why"])
    ]
    assert len(reasons) > 8
    labels = {field: f"{field}:" for field in ("all", "any", "not", "stage", "band", "persona", "score")}
    labels |= {name: f"{name}:" for name in found.explained.answer.rules.fields}
    for reason in reasons:
        assert any(label in lines[reason["line"] - 1] for label in labels.values()), reason


def _lines(reason: dict[str, Any] | None) -> Iterator[dict[str, Any]]:
    if reason is not None:
        yield reason
        for child in reason.get("of", []):
            yield from _lines(child)
