"""What is claimed of all leads is true of every lead that the rules decide about, one by one; and what is refuted has a
lead that shows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.evaluate import AsOf
from slabuilder.conditions.lead import Lead
from slabuilder.rulebook.decide import Decision, decide
from slabuilder.rulebook.proofs.example import Example
from slabuilder.rulebook.proofs.proof import Proof, Verdict
from slabuilder.rulebook.proofs.prove import prove
from slabuilder.rulebook.rules import Rulebook, rulebook
from tests.conditions.standing import NEW_YORK, NOON
from tests.rulebook.proofs.random_rules import an_agreement, leads

Shows = Callable[[Decision], bool]


def fulfils(index: int) -> Shows:
    return lambda one: one.stages[index].held


def mql_without_route(one: Decision) -> bool:
    return one.route is None and any(verdict.held for verdict in one.stages[1:])


def left_by(route: str) -> Shows:
    return lambda one: one.route is not None and one.route.id == route and one.follow_up is None


SOME_LEAD: dict[str, Callable[[int], Shows]] = {
    "SLA191": lambda index: lambda one: one.persona is not None and one.persona == one.personas[index].rule,
    "SLA291": fulfils,
    "SLA293": lambda index: lambda one: one.band is not None and one.band.path[-1] == index,
    "SLA294": lambda index: lambda one: one.scoring[index].held,
    "SLA593": lambda index: lambda one: one.route is not None and one.route.path[-1] == index,
    "SLA692": lambda index: lambda one: one.follow_up is not None and one.follow_up.path[-1] == index,
}
"""Of each claim that there is a lead, about the item at an index of its list, what such a lead shows."""

NO_LEAD: dict[str, Shows] = {
    "SLA292": lambda one: one.stages[1].held and not one.stages[0].held,
    "SLA591": mql_without_route,
    "SLA691": lambda one: one.route is not None and one.follow_up is None,
}
"""Of each claim about all leads, what a lead shows for which it is false."""


def decided(rules: Rulebook, example: Example) -> Decision:
    return decide(rules, example.lead, AsOf(example.as_of, NEW_YORK), example.events)


def judge(proof: Proof, rules: Rulebook, new: list[Decision], later: list[Decision]) -> None:
    """Refuse `proof` if the rules as they run know better."""
    code, last = proof.claim.code, proof.claim.path[-1]
    if code in SOME_LEAD:
        assert isinstance(last, int)
        shows = SOME_LEAD[code](last)
        if proof.verdict is Verdict.PROVED:
            assert proof.example is not None
            assert shows(decided(rules, proof.example)), proof
        else:
            assert not any(map(shows, later)), proof
    else:
        shows = left_by(rules.routes[last].id) if isinstance(last, int) and code == "SLA691" else NO_LEAD[code]
        if proof.verdict is Verdict.REFUTED:
            assert proof.example is not None
            assert shows(decided(rules, proof.example)), proof
        else:
            assert not any(map(shows, new)), proof


def judge_all(agreement: Agreement, some: list[Lead], seen: Counter[tuple[str, str]]) -> None:
    rules = rulebook(agreement)
    new = [decide(rules, lead, NOON) for lead in some]
    later = new + [decide(rules, lead, NOON, frozenset({"sal"})) for lead in some[::2]]
    for proof in prove(agreement):
        seen[proof.claim.code, proof.verdict.value] += 1
        assert proof.verdict is not Verdict.NOT_DECIDED, proof
        if proof.claim.code != "SLA091":
            judge(proof, rules, new, later)


@pytest.mark.slow
def test_no_lead_contradicts_what_is_proved_and_examples_show_what_is_refuted() -> None:
    seen = Counter[tuple[str, str]]()
    every = [*leads()]
    for seed in range(25):
        judge_all(an_agreement(seed), every[seed % 11 :: 11], seen)
    verdicts = {Verdict.PROVED.value, Verdict.REFUTED.value}
    missing = {(code, verdict) for code in (*SOME_LEAD, *NO_LEAD, "SLA091") for verdict in verdicts} - {*seen}
    assert missing == set()
