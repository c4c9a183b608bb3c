"""What the rules decide about one lead."""

from __future__ import annotations

import pytest

from slabuilder.rulebook.decide import Decision
from slabuilder.rulebook.rules import Rulebook
from tests.conditions.standing import NOON
from tests.rulebook.agreements import decided, rules_of

SMALL = {"email": "a@b.example", "employees": 12, "state": "CT", "job_title": "VP Sales", "requested_demo": True}
MIDDLE = SMALL | {"employees": 40, "requested_demo": False}
LARGE = SMALL | {"employees": 200, "job_title": "Plant Operations"}
ELSEWHERE = LARGE | {"state": "NJ"}


@pytest.fixture(scope="module")
def inbound() -> Rulebook:
    return rules_of("inbound")


def answers(found: Decision) -> tuple[str | int | None, ...]:
    named = (found.stage, found.band, found.persona, found.route, found.follow_up)
    stage, band, persona, route, follow_up = (rule.id if rule else None for rule in named)
    return stage, found.score, band, persona, route, follow_up


@pytest.mark.parametrize(
    ("lead", "answer"),
    [
        # worked out by hand from the agreement's text
        ({}, (None, 0, "C", None, None, None)),
        (SMALL, ("lead", 40, "B", None, None, None)),
        (MIDDLE, ("mql", 0, "C", None, "rest", "rest")),
        (LARGE, ("mql", 70, "A", "ops-olivia", "hot", "hot")),
        (ELSEWHERE, ("lead", 70, "A", "ops-olivia", None, None)),
        (LARGE | {"email": " "}, (None, 70, "A", "ops-olivia", None, None)),
        (MIDDLE | {"state": "ct", "job_title": "head of IT, director"}, ("mql", 0, "C", "it-ivan", "rest", "rest")),
        (LARGE | {"job_title": "IT operations"}, ("mql", 70, "A", "ops-olivia", "hot", "hot")),
    ],
)
def test_what_is_decided(inbound: Rulebook, lead: dict[str, object], answer: tuple[object, ...]) -> None:
    assert answers(decided(inbound, NOON, **lead)) == answer


def test_who_was_accepted_has_reached_the_stages_above(inbound: Rulebook) -> None:
    found = decided(inbound, NOON, "sal", **ELSEWHERE)
    assert answers(found) == ("sal", 70, "A", "ops-olivia", "hot", "hot")
    assert [(verdict.rule.id, verdict.held) for verdict in found.stages] == [
        ("lead", True),
        ("mql", False),
        ("sal", True),
        ("sql", False),
    ]


def test_every_scoring_line_is_looked_at_and_routes_until_one_fits(inbound: Rulebook) -> None:
    found = decided(inbound, NOON, **MIDDLE)
    assert [(verdict.rule.points, verdict.held) for verdict in found.scoring] == [(40, False), (30, False)]
    assert [(verdict.rule.id, verdict.held) for verdict in found.routes] == [("hot", False), ("rest", True)]
    assert [(verdict.rule.id, verdict.held) for verdict in found.follow_ups] == [("hot", False), ("rest", True)]
    assert found.follow_ups[-1].trace is None
    assert [verdict.rule.id for verdict in decided(inbound, NOON, **LARGE).routes] == ["hot"]
    assert decided(inbound, NOON, **SMALL).follow_ups == ()


def test_a_later_stage_counts_where_it_is_decided_before() -> None:
    """A score that asks for a stage is given to those too who reached only a later one."""
    rules = rules_of(
        "inbound",
        ("      decided_by: person\n      within: 10 business days\n", "      when: {job_title: {contains: [ceo]}}\n"),
        ("    - points: 40\n", "    - {points: 5, when: {stage: mql}}\n    - points: 40\n"),
    )
    assert answers(decided(rules, NOON, job_title="CEO")) == ("sql", 5, "C", None, "rest", "rest")


def test_a_stage_that_asks_for_the_band_does_not_count_for_the_score() -> None:
    rules = rules_of(
        "inbound",
        ("      decided_by: person\n      within: 10 business days\n", "      when: {band: A}\n"),
        ("    - points: 40\n", "    - {points: 5, when: {stage: mql}}\n    - points: 40\n"),
    )
    assert answers(decided(rules, NOON, **ELSEWHERE)) == ("sql", 70, "A", "ops-olivia", "hot", "hot")
