"""Claims about agreements as met in practice: what is proved of the examples, and what is told of broken ones."""

from __future__ import annotations

import pytest

from slabuilder.diagnostics import Finding
from slabuilder.rulebook.proofs.proof import Verdict
from slabuilder.rulebook.proofs.prove import prove
from tests.rulebook.agreements import EXAMPLES, agreement

Change = tuple[str, str]

REST = "    when:\n      stage: mql\n    to: inside"
NO_ROUTE: Change = (
    REST,
    "    when:\n      all: [{stage: mql}, {employees: {more_than: 20}}]\n    to: inside",
)
UNREACHABLE_BAND: Change = ("{id: A, from: 60}", "{id: A, from: 80}")
CONTRADICTION: Change = (
    "          - state: {one_of: [CT, MA, NY]}\n",
    "          - state: {one_of: [CT, MA, NY]}\n          - employees: {less_than: 10}\n",
)
SHADOWED: Change = (
    "        - stage: mql\n        - band: A\n    to: enterprise",
    "        - stage: lead\n    to: enterprise",
)
NOBODY: Change = ("    - id: rest\n      starts", "    - id: rest\n      when: {band: [B, C]}\n      starts")
NOBODY_IN_HOT: Change = ("      when:\n        band: A\n", "      when:\n        all: [{band: A}, {state: CT}]\n")
NOT_NESTED: Change = ("          - stage: lead\n          - employees", "          - employees")
NO_POINTS: Change = (
    "        employees: {at_least: 200}\n",
    "        all: [{employees: {at_least: 200}}, {employees: {is_known: false}}]\n",
)
SAME_PERSONA: Change = (
    "      job_title: {contains: [it, information technology]}",
    "      all:\n        - employees: {at_least: 30}\n        - job_title: {contains: [head of operations]}",
)
IDLE_PART: Change = (
    "              - requested_demo: true\n",
    "              - requested_demo: true\n              - all: [{state: CT}, {state: {is_known: false}}]\n",
)
TRUE_PART: Change = (
    "          - state: {one_of: [CT, MA, NY]}\n",
    "          - any: [{state: {is_known: true}}, {state: {is_known: false}}]\n",
)
TOO_MANY_POINTS: Change = (
    "        - stage: mql\n        - band: A\n    to: enterprise",
    "        - stage: mql\n        - any: [{band: A}, {score: {at_least: 90}}]\n    to: enterprise",
)


def told(*changes: Change) -> list[Finding]:
    return [finding for proof in prove(agreement("inbound", *changes)) for finding in proof.findings]


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_is_proved_of_the_examples(name: str) -> None:
    proofs = prove(agreement(name))
    assert [proof.claim for proof in proofs if proof.verdict is not Verdict.PROVED] == []
    assert len(proofs) > 15


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([NO_ROUTE], [("SLA591", "no route takes this MQL: company size 20 employees, state CT")]),
        (
            [UNREACHABLE_BAND],
            [
                ("SLA293", "no lead can be in band A: it begins at 80 points, and no lead has more than 70"),
                ("SLA593", "the route hot never applies: no lead fits it"),
                ("SLA692", "the follow-up rule hot never applies: no lead that is handed over fits it"),
            ],
        ),
        ([CONTRADICTION], [("SLA291", "no lead can ever become MQL: the condition contradicts itself")]),
        ([SHADOWED], [("SLA593", "the route rest never applies, because hot takes its leads first")]),
        ([NOBODY_IN_HOT, NOBODY], [("SLA691", "nobody contacts this lead: company size 200 employees, state MA")]),
        ([NOT_NESTED], [("SLA292", "this MQL does not fulfil the condition of lead: company size 20 employees")]),
        (
            [NO_POINTS],
            [
                ("SLA294", "no lead gets these 30 points: nothing fulfils the condition"),
                ("SLA293", "no lead can be in band A: it begins at 60 points, and no lead has more than 40"),
                ("SLA593", "the route hot never applies: no lead fits it"),
                ("SLA692", "the follow-up rule hot never applies: no lead that is handed over fits it"),
            ],
        ),
        ([SAME_PERSONA], [("SLA191", "no lead is taken for IT Ivan, because all that fit are taken for Operations")]),
        ([IDLE_PART], [("SLA091", "no lead fulfils this")]),
        ([TRUE_PART], [("SLA092", "every lead fulfils this")]),
        ([TOO_MANY_POINTS], [("SLA091", "no lead fulfils this")]),
    ],
    ids=lambda value: "_" if len(value[0]) == 2 and value[0][0][:3] != "SLA" else value[0][0],
)
def test_what_is_told_of_a_broken_agreement(changes: list[Change], expected: list[tuple[str, str]]) -> None:
    found = [(finding.code, finding.message) for finding in told(*changes)]
    assert [code for code, _ in found] == [code for code, _ in expected]
    for (_, message), (_, beginning) in zip(found, expected, strict=True):
        assert message.startswith(beginning)


def test_what_contradicts_itself_is_marked_and_nothing_else() -> None:
    (finding,) = told(CONTRADICTION)
    stage = ("qualified_lead", "stages", 1, "when", "all")
    assert [path for path, _ in finding.related] == [(*stage, 1), (*stage, 3)]


def test_the_routes_whose_leads_nobody_contacts_are_marked() -> None:
    (finding,) = told(NOBODY_IN_HOT, NOBODY)
    assert [path for path, _ in finding.related] == [("handoff", 0)]


def test_what_is_not_decided_is_said() -> None:
    proofs = prove(agreement("inbound"), steps=1)
    undecided = [proof for proof in proofs if proof.verdict is Verdict.NOT_DECIDED]
    assert undecided
    assert {finding.code for proof in undecided for finding in proof.findings} == {"SLA090"}
    assert all(proof.findings for proof in undecided)


def test_the_same_is_found_again() -> None:
    broken = agreement("inbound", NO_ROUTE, NOT_NESTED)
    assert prove(broken) == prove(broken)
