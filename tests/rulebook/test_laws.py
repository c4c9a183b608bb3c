"""What holds for every agreement and every lead: the decision agrees with itself, and can be told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from slabuilder.cli.decision_text import decision_text
from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import AsOf, Trace
from slabuilder.errors import UsageError
from slabuilder.loading import Loaded, load
from slabuilder.loading.lead_file import LeadData
from slabuilder.rulebook.answer import Moments, Question, answered
from slabuilder.rulebook.as_json import answer_json
from slabuilder.rulebook.decide import Decision, decide
from slabuilder.rulebook.explained import Explained
from slabuilder.rulebook.rules import Rulebook, rulebook
from tests.agreement.random_agreements import agreement
from tests.agreement.random_conditions import FIELDS, literal
from tests.rulebook.agreements import lead

NOW = datetime(2026, 10, 1, 16, tzinfo=UTC)
SEEDS = range(25)


def loaded(random: Random) -> Loaded:
    found = load(json.dumps(agreement(random), ensure_ascii=False).encode(), "random.yaml")
    assert found.agreement is not None, found.diagnostics
    return found


def values(random: Random, rules: Rulebook) -> dict[str, object]:
    return {name: literal(random, FIELDS[name]) for name in rules.fields if random.random() < 0.7}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_decision_agrees_with_itself(seed: int) -> None:
    random = Random(seed)
    found = loaded(random).agreement
    assert found is not None
    rules = rulebook(found)
    as_of = AsOf(NOW, ZoneInfo(rules.zone))
    by_people = [stage.id for stage in rules.stages if stage.when is None]
    for _ in range(10):
        events = frozenset(random.sample(by_people, random.randint(0, len(by_people))))
        decision = decide(rules, lead(rules, as_of, **values(random, rules)), as_of, events)
        for when_all_is_decided, trace in traces(decision):
            for leaf in leaves(trace):
                agrees(leaf, decision, rules, when_all_is_decided)
        assert decision.score == sum(line.rule.points for line in decision.scoring if line.held)
        assert (decision.route is None) == (not any(route.held for route in decision.routes))
        assert [route.held for route in decision.routes[:-1]] == [False] * (len(decision.routes) - 1)
        reached = [stage.rule.id for stage in decision.stages if stage.held]
        assert (decision.stage.id if decision.stage else None) == (reached[-1] if reached else None)
        assert events <= {*reached}


def agrees(leaf: Trace, decision: Decision, rules: Rulebook, when_all_is_decided: bool) -> None:
    """What a condition was told of the lead is what was decided; early, later stages may still be missing."""
    match leaf.condition:
        case tree.StageReached(stage):
            ids = [rule.id for rule in rules.stages]
            reached = any(verdict.held for verdict in decision.stages[ids.index(stage) :])
            assert leaf.held == reached or (not when_all_is_decided and not leaf.held)
        case tree.IsPersona(personas):
            assert leaf.held == any(one.held for one in decision.personas if one.rule.id in personas)
        case tree.InBand(bands):
            lowest = {band.id: band.lowest for band in rules.bands if band.lowest <= decision.score}
            best = max(lowest, key=lambda band: lowest[band], default=None)
            assert (leaf.seen, leaf.held) == (best, best in bands)
        case tree.ScoreTest():
            assert leaf.seen == decision.score


def traces(decision: Decision) -> Iterator[tuple[bool, Trace]]:
    """Every trace of the decision, and whether its condition was asked when all else was decided."""
    for stage in decision.stages:
        yield from ((False, trace) for trace in [stage.trace] if trace)
    for line in decision.scoring:
        yield from ((False, trace) for trace in [line.trace] if trace)
    for persona in decision.personas:
        yield from ((False, trace) for trace in [persona.trace] if trace)
    for route in decision.routes:
        yield from ((True, trace) for trace in [route.trace] if trace)
    for rule in decision.follow_ups:
        yield from ((True, trace) for trace in [rule.trace] if trace)


def leaves(trace: Trace) -> Iterator[Trace]:
    if not trace.parts:
        yield trace
    for part in trace.parts:
        yield from leaves(part)


def test_every_answer_can_be_told() -> None:
    told = [explained for seed in SEEDS if (explained := answer_at_random(Random(seed)))]
    assert len(told) > len(SEEDS) // 2  # the others have a calendar that nobody can resolve
    for explained in told:
        assert json.loads(json.dumps(answer_json(explained)))["score"] == explained.answer.decision.score
        assert "\nDue\n" in decision_text(explained, {team: team for team in explained.answer.rules.team_calendars})


def answer_at_random(random: Random) -> Explained | None:
    found = loaded(random)
    assert found.agreement is not None
    data = LeadData("lead", values=values(random, rulebook(found.agreement)))
    try:
        told = answered(found, "random.yaml", Question(data, (), Moments(NOW)))
    except UsageError:
        return None
    assert told.explained is not None, told.diagnostics
    return told.explained
