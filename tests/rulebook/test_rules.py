"""The rules of an agreement, and which stages count for a reference to one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions import tree
from slabuilder.conditions.parser import parse
from slabuilder.loading import load
from slabuilder.rulebook.order import SCORE, Dependent, Node, decision_order
from slabuilder.rulebook.rules import Rulebook, rulebook


def example(root: Path, name: str) -> Agreement:
    loaded = load((root / f"agreements/{name}.yaml").read_bytes(), name)
    assert loaded.agreement is not None
    return loaded.agreement


@pytest.fixture
def inbound(root: Path) -> Rulebook:
    return rulebook(example(root, "inbound"))


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel", "japan-inbound"])
def test_every_rule_knows_its_place(root: Path, name: str) -> None:
    loaded = load((root / f"agreements/{name}.yaml").read_bytes(), name)
    assert loaded.agreement is not None
    assert loaded.document is not None
    rules = rulebook(loaded.agreement)
    places = {stage.path: stage.id for stage in rules.stages}
    places |= {persona.path: persona.id for persona in rules.personas}
    places |= {band.path: band.id for band in rules.bands}
    places |= {route.path: route.id for route in rules.routes}
    places |= {rule.path: rule.id for rule in rules.follow_up}
    assert len(places) >= 8
    for path, id in places.items():
        span = loaded.document.span((*path, "id"))
        assert span is not None
        assert loaded.document.text[span.start.offset : span.end.offset] == id


def test_literals_have_the_types_of_their_fields(inbound: Rulebook) -> None:
    assert inbound.scoring[1].when == tree.FieldTest("employees", tree.AtLeast(200))


def test_the_band_is_the_best_whose_lowest_score_is_reached(inbound: Rulebook) -> None:
    found = [inbound.band_of(score) for score in (-1, 0, 29, 30, 59, 60, 1000)]
    assert [band.id if band else None for band in found] == [None, "C", "C", "B", "B", "A", "A"]


def test_a_later_stage_counts_when_all_is_decided(inbound: Rulebook) -> None:
    assert inbound.stages_that_fulfil("lead") == ("lead", "mql", "sal", "sql")
    assert inbound.stages_that_fulfil("sal") == ("sal", "sql")


def test_a_stage_does_not_count_for_itself(inbound: Rulebook) -> None:
    assert inbound.stages_that_fulfil("lead", Node("stage", "mql")) == ("lead", "sal", "sql")


def stage(name: str, *conditions: Any) -> Dependent:
    return node("stage", name, *conditions)


def node(kind: str, name: str, *conditions: Any) -> Dependent:
    parsed = [parse(condition)[0] for condition in conditions]
    return Dependent(Node(kind, name), tuple(condition for condition in parsed if condition is not None))


def order(*everything: Dependent) -> list[str]:
    return [node.id for node in decision_order(everything)]


def test_stages_come_first_and_in_their_order() -> None:
    assert order(stage("lead"), stage("mql", {"stage": "lead"}), node("persona", "olivia"), Dependent(SCORE, ())) == [
        "lead",
        "mql",
        "olivia",
        "score",
    ]


def test_what_a_stage_refers_to_comes_before_it() -> None:
    found = order(
        stage("lead"),
        stage("mql", {"all": [{"stage": "lead"}, {"band": "A"}]}),
        stage("hot", {"employees": {"at_least": "20"}}),
        node("persona", "olivia", {"stage": "lead"}),
        node("score", "score", {"not": {"persona": "olivia"}}),
    )
    assert found == ["lead", "hot", "olivia", "score", "mql"]


def test_two_stages_that_both_refer_to_an_earlier_one_do_not_wait_for_each_other() -> None:
    found = order(stage("lead"), stage("mql", {"stage": "lead"}), stage("sql", {"stage": "lead"}))
    assert found == ["lead", "mql", "sql"]


def test_a_circle_is_refused() -> None:
    with pytest.raises(ValueError, match="circle: a, b"):
        order(stage("a", {"stage": "b"}), stage("b", {"stage": "a"}))
