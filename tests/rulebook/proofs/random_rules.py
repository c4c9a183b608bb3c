"""The first example with other conditions at random, and leads of all kinds that those conditions tell apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.lead import Lead, comparable
from slabuilder.loading.load import agreement_in
from slabuilder.source import read
from tests.rulebook.agreements import ROOT

EMPLOYEES = (None, 19, 20, 49, 50, 200)
STATES = (None, "CT", "MA", "elsewhere")
DEMO = (None, True, False)
TITLES = (None, "VP", "VP Sales", "Director", "sales VP", "directory", "xvp", "director, vp", "vp of directory", "x")
EMAILS = (None, "a@b.example")

TESTS: tuple[dict[str, Any], ...] = (
    {"employees": {"at_least": "20"}},
    {"employees": {"less_than": "50"}},
    {"employees": {"between": ["20", "49"]}},
    {"employees": {"is_known": False}},
    {"state": "CT"},
    {"state": {"none_of": ["CT", "NJ", "NY"]}},
    {"requested_demo": True},
    {"requested_demo": False},
    {"job_title": {"contains": ["vp"]}},
    {"job_title": {"contains_text": ["direct", "vp"]}},
    {"job_title": {"starts_with": ["vp"]}},
    {"job_title": {"one_of": ["VP Sales", "director"]}},
    {"email": {"is_known": True}},
)


def an_agreement(seed: int) -> Agreement:
    """The example, with conditions of this seed."""
    random = Random(seed)
    document, _ = read((ROOT / "agreements/inbound.yaml").read_bytes(), "inbound")
    assert document is not None
    value: Any = document.value
    lead, mql = value["qualified_lead"]["stages"][:2]
    persona: list[dict[str, Any]] = [{"persona": "ops-olivia"}, {"persona": ["it-ivan", "ops-olivia"]}]
    score: list[dict[str, Any]] = [{"band": "A"}, {"band": ["B", "C"]}, {"score": {"at_least": "40"}}]
    stages: list[dict[str, Any]] = [{"stage": "lead"}, {"stage": "mql"}, {"stage": "sal"}]
    for one in value["buyer_personas"]:
        one["matches_when"] = condition(random, [])
    for line in value["qualified_lead"]["scoring"]:
        line["when"] = condition(random, persona)
    lead["when"] = condition(random, persona)
    mql["when"] = condition(random, [*persona, *score, {"stage": "lead"}, {"stage": "lead"}])
    mql.update(examples=[], counter_examples=[])
    for route in value["handoff"]:
        route["when"] = condition(random, [*persona, *score, *stages, {"stage": "mql"}, {"stage": "mql"}])
    for rule in value["lead_management"]["follow_up"]:
        rule["when"] = condition(random, [*persona, *score, *stages])
    agreement, faults = agreement_in(value)
    assert faults == []
    assert agreement is not None
    return agreement


def condition(random: Random, references: list[dict[str, Any]], depth: int = 2) -> dict[str, Any]:
    """A condition of at most so many levels, with these references among the tests."""
    kind = random.choice(["test", "test", "all", "any", "not"] if depth else ["test"])
    if kind == "test":
        return random.choice([*TESTS, *references, *references])
    if kind == "not":
        return {"not": condition(random, references, depth - 1)}
    return {kind: [condition(random, references, depth - 1) for _ in range(2)]}


def leads() -> Iterator[Lead]:
    """Every lead with these values."""
    for employees, state, demo, title, email in product(EMPLOYEES, STATES, DEMO, TITLES, EMAILS):
        values = {
            "employees": employees,
            "state": state,
            "requested_demo": demo,
            "job_title": title,
            "email": email,
        }
        yield {name: comparable(value) for name, value in values.items() if value is not None}
