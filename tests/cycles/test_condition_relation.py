"""Changes of rules as met in practice: what became of the leads, and the words for it."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from slabuilder.conditions.parser import parse
from slabuilder.conditions.tree import After, Condition, FieldTest
from slabuilder.cycles.changes.condition_relation import (
    Related,
    Relation,
    likeness_of,
    relation_of_band,
    relation_of_conditions,
    relation_of_groups,
    relation_of_stage,
)
from slabuilder.cycles.changes.relation_words import relation_words
from slabuilder.rulebook.groups import AtStage, FollowedUp, Group, OfBand, OfPersona, OnRoute
from slabuilder.rulebook.proofs.wording import Wording
from slabuilder.rulebook.rules import rulebook
from tests.rulebook.agreements import ROOT, agreement, rules_of

Change = tuple[str, str]

SIZE_50: Change = (
    "          - employees: {at_least: 20}\n          - state",
    "          - employees: {at_least: 50}\n          - state",
)
WITH_NJ: Change = ("one_of: [CT, MA, NY]", "one_of: [CT, MA, NJ, NY]")
DEMO_20: Change = (
    "    - points: 40\n      when:\n        requested_demo: true",
    "    - points: 20\n      when:\n        requested_demo: true",
)
BAND_A_40: Change = ("{id: A, from: 60}", "{id: A, from: 40}")
REWRITTEN: Change = (
    "          - stage: lead\n          - employees: {at_least: 20}\n          - state: {one_of: [CT, MA, NY]}\n",
    "          - all: [{state: {one_of: [NY, MA, CT]}}, {stage: lead}]\n          - not: {not: {employees: {at_least: 20}}}\n",
)
OTHER_WORDS: Change = (
    "          - employees: {at_least: 20}\n          - state",
    "          - employees: {more_than: 19}\n          - state",
)
PERSONA: Change = ("[it, information technology]", "[it, information technology, cio]")
HOT_IN_CT: Change = (
    "        - stage: mql\n        - band: A\n",
    "        - stage: mql\n        - band: A\n        - state: CT\n",
)


def related(group: Group, *changes: Change) -> tuple[Related, str]:
    before, after = agreement("inbound"), agreement("inbound", *changes)
    found = relation_of_groups(rulebook(before), group, rulebook(after), group, likeness_of(before, after))
    return found, relation_words(found, group, Wording.of_both(before, after))


def condition(value: object) -> Condition:
    """A condition whose literals are texts and booleans only."""
    parsed, findings = parse(value)
    assert parsed is not None, findings
    return parsed


MQL, REST, HOT = AtStage("mql"), OnRoute("rest"), FollowedUp("hot")
BIG = "company size 200 employees, state {}, e-mail address “a@b.example”, asked for a demo: yes"
SMALL = "company size {} employees, state {}, e-mail address “a@b.example”, asked for a demo: yes"


@pytest.mark.parametrize(
    ("group", "changes"),
    [
        (MQL, []),
        (MQL, [REWRITTEN]),
        (MQL, [OTHER_WORDS]),
        (AtStage("lead"), [SIZE_50]),
        (AtStage("sal"), [SIZE_50]),
        (OfBand("C"), [BAND_A_40]),
        (REST, [PERSONA]),
    ],
)
def test_other_words_are_the_same_leads(group: Group, changes: list[Change]) -> None:
    assert related(group, *changes) == (Related(Relation.EQUIVALENT), "the same leads as before")


@pytest.mark.parametrize(
    ("group", "changes", "lead", "becomes"),
    [
        (MQL, [SIZE_50], SMALL.format(49, "CT"), "counted as MQL and no longer does"),
        (OfBand("A"), [DEMO_20], "company size 200 employees, asked for a demo: yes", "was in band A and no longer is"),
        (OfBand("B"), [BAND_A_40], "asked for a demo: yes", "was in band B and no longer is"),
        (HOT, [DEMO_20], BIG.format("CT"), "came under the follow-up rule hot and no longer does"),
    ],
)
def test_narrower(group: Group, changes: list[Change], lead: str, becomes: str) -> None:
    found, words = related(group, *changes)
    assert (found.relation, found.gained) == (Relation.NARROWER, None)
    assert words == f"narrower: {lead} {becomes}"


@pytest.mark.parametrize(
    ("group", "changes", "lead", "becomes"),
    [
        (MQL, [WITH_NJ], SMALL.format(20, "NJ"), "counts as MQL and did not before"),
        (OfBand("A"), [BAND_A_40], "asked for a demo: yes", "is in band A and was not before"),
        (OfPersona("it-ivan"), [PERSONA], "job title Cio", "fits IT Ivan and did not before"),
        (REST, [HOT_IN_CT], BIG.format("MA"), "takes the route rest and did not before"),
    ],
)
def test_wider(group: Group, changes: list[Change], lead: str, becomes: str) -> None:
    found, words = related(group, *changes)
    assert (found.relation, found.lost) == (Relation.WIDER, None)
    assert words == f"wider: {lead} {becomes}"


def test_neither() -> None:
    found, words = related(MQL, SIZE_50, WITH_NJ)
    assert found.relation is Relation.INCOMPARABLE
    lost = f"{SMALL.format(49, 'CT')} counted as MQL and no longer does"
    gained = f"{SMALL.format(50, 'NJ')} counts as MQL and did not before"
    assert words == f"neither narrower nor wider: {lost}; {gained}"


def test_what_a_condition_names_is_what_its_own_version_says() -> None:
    before, after = rules_of("inbound"), rules_of("inbound", DEMO_20)
    in_a, in_b = condition({"band": "A"}), condition({"band": "B"})
    assert relation_of_conditions(before, in_a, after, in_a).relation is Relation.NARROWER
    assert relation_of_conditions(before, in_b, after, in_b).relation is Relation.INCOMPARABLE
    assert relation_of_conditions(before, in_a, before, in_a).relation is Relation.EQUIVALENT


def test_a_field_that_only_one_version_knows_is_known_freely() -> None:
    more = ("  email: {type", "  country: {type: choice, label: country, options: [US, CA]}\n  email: {type")
    before, after = rules_of("inbound"), rules_of("inbound", more)
    anyone, american = condition({"email": {"is_known": True}}), condition({"country": "US"})
    found = relation_of_conditions(before, anyone, after, american)
    assert found.relation is Relation.INCOMPARABLE
    assert found.lost is not None
    assert found.gained is not None
    assert ({*found.lost.values}, dict(found.gained.values)) == ({"email"}, {"country": "US"})


def test_options_of_both_versions_are_told_apart() -> None:
    other = ("options: [CT, MA, NJ, NY]", "options: [VT, NY, MA, CT]")
    before = rules_of("inbound")
    after = rules_of("inbound", other, ("one_of: [CT, MA, NY]", "one_of: [CT, MA, VT]"))
    found = relation_of_stage(before, after, "mql")
    assert found.lost is not None
    assert found.gained is not None
    assert (found.lost.values["state"], found.gained.values["state"]) == ("NY", "VT")
    same = relation_of_stage(
        before, rules_of("inbound", ("options: [CT, MA, NJ, NY]", "options: [NY, VT, MA, CT]")), "mql"
    )
    assert same.relation is Relation.EQUIVALENT


def test_an_option_that_is_gone_was_one() -> None:
    fewer = ("options: [CT, MA, NJ, NY]", "options: [CT, MA, NY]")
    found = relation_of_stage(rules_of("inbound", WITH_NJ), rules_of("inbound", fewer), "mql")
    assert (found.relation, found.gained) == (Relation.NARROWER, None)
    assert found.lost is not None
    assert found.lost.values["state"] == "NJ"


def test_a_field_of_another_type_is_not_decided_where_it_is_asked_for() -> None:
    text = ("  state: {type: choice, label: state, options: [CT, MA, NJ, NY]}", "  state: {type: text, label: state}")
    before, after = rules_of("inbound"), rules_of("inbound", text, DEMO_20)
    found = relation_of_stage(before, after, "mql")
    assert found.relation is Relation.NOT_DECIDED
    assert found.why_not_decided == "the lead field state was of type choice and is of type text"
    assert relation_of_band(before, after, "A").relation is Relation.NARROWER


def test_what_takes_too_many_steps_is_not_decided() -> None:
    found = relation_of_groups(rules_of("inbound"), MQL, rules_of("inbound", SIZE_50), MQL, steps=1)
    assert found.relation is Relation.NOT_DECIDED
    assert found.why_not_decided


def test_days_begin_where_each_version_says() -> None:
    times = ("  email: {type", "  seen: {type: timestamp, label: seen}\n  email: {type")
    zone = ("timezone: America/New_York", "timezone: Europe/Berlin")
    before, after = rules_of("inbound", times), rules_of("inbound", times, zone)
    since = FieldTest("seen", After(date(2026, 9, 30)))
    found = relation_of_conditions(before, since, after, since)
    assert (found.relation, found.lost) == (Relation.WIDER, None)
    assert found.gained is not None
    seen = found.gained.values["seen"]
    assert isinstance(seen, datetime)
    assert datetime(2026, 9, 30, 22, tzinfo=UTC) <= seen < datetime(2026, 10, 1, 4, tzinfo=UTC)


def test_z3_is_loaded_for_what_differs_alone() -> None:
    assert not is_z3_loaded(REWRITTEN)
    assert is_z3_loaded(SIZE_50)


def is_z3_loaded(change: Change) -> bool:
    """Whether a comparison, in a process of its own, loads Z3."""
    code = (
        "import sys; from slabuilder.cycles.changes.condition_relation import relation_of_stage;"
        "from tests.rulebook.agreements import rules_of;"
        f"relation_of_stage(rules_of('inbound'), rules_of('inbound', {change!r}), 'mql'); print('z3' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    return ran.stdout == "True\n"
