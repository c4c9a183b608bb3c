"""Names that refer to nothing, ids that stand twice, and conditions that go round in circles."""

from __future__ import annotations

from typing import Any

import pytest

from slabuilder.agreement.references import reference_findings
from slabuilder.source import read
from slabuilder.spans import at
from tests.loading.marked import Edit, Told, assert_told, edited, found


def dangling(name: str, kind: str, help: str) -> Told:
    return Told("SLA013", f"'{name}' is not one of the {kind}", help)


STAGES = "the stages are customer, mql, opportunity, sal, sql"
MATCHES = "job_title: {contains: [operations, plant]}"

DANGLING: list[tuple[str, Edit, Told]] = [
    ("calendar", ("reps: 2, calendar: us-east", "reps: 2, calendar: «us-west»"), dangling("us-west", "calendars", "did you mean us-east?")),
    ("team", ("to: enterprise", "to: «marketing»"), dangling("marketing", "sales teams", "the sales teams are enterprise, inside")),
    ("signatory told", ("tell: [cmo, cro]", "tell: [cmo, «ceo»]"), dangling("ceo", "signatories", "the signatories are cmo, cro")),
    ("signatory that approves", ("approved_by: [cmo, cro]", "approved_by: [«CMO», cro]"), dangling("CMO", "signatories", "did you mean cmo?")),
    ("lead field handed over", ("with: [job_title]", "with: [«title»]"), dangling("title", "lead fields", "did you mean job_title?")),
    ("lead field of an example", ("[{employees: 12, state: CT}]", "[{«employes»: 12, state: CT}]"), dangling("employes", "lead fields", "did you mean employees?")),
    ("stage promised", ("promise: mql", "promise: «won»"), dangling("won", "stages", STAGES)),
    ("stage of the past", ("{mql: 1390,", "{«mqls»: 1390,"), dangling("mqls", "stages", "did you mean mql?")),
    ("stage of today", ("{mql: 480 a month}", "{«visitor»: 480 a month}"), dangling("visitor", "stages", STAGES)),
    ("stage in a condition", ("when: {stage: mql}", "when: {stage: «mqll»}"), dangling("mqll", "stages", "did you mean mql?")),
    ("stage deep in a condition", ("- requested_demo: true\n", "- not: {all: [{stage: «sals»}, {band: A}]}\n"), dangling("sals", "stages", "did you mean sal?")),
    ("band", ("      when: {band: A}\n", "      when: {band: «D»}\n"), dangling("D", "bands", "the bands are A, B")),
    ("band in a list", ("      when: {band: A}\n", "      when: {band: [A, «D»]}\n"), dangling("D", "bands", "the bands are A, B")),
    ("persona", (MATCHES, "not: {persona: «it-ivan»}"), dangling("it-ivan", "buyer personas", "the buyer personas are ops-olivia")),
    ("lead field in a condition", ("- employees: {at_least: 20}", "- «employee»: {at_least: 20}"), dangling("employee", "lead fields", "did you mean employees?")),
    ("lead field of another kind", ("- employees: {at_least: 20}", "- «budget»: {at_least: 20}"), dangling("budget", "lead fields", "describe it under lead_fields first")),
    ("lead field in scoring", ("when: {requested_demo: true}, because", "when: {«demo»: true}, because"), dangling("demo", "lead fields", "")),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), [case[1:] for case in DANGLING], ids=[case[0] for case in DANGLING])
def test_a_name_that_refers_to_nothing_is_told(edit: Edit, told: Told) -> None:
    assert_told(edited(edit), told)


def test_where_there_are_no_bands_a_reference_to_one_says_so() -> None:
    marked = edited(
        ("  bands:\n    - {id: A, from: 60}\n    - {id: B, from: 0}\n", ""),
        ("{stage: mql}, {band: A}", "{stage: mql}, {band: «A»}"),
        ("when: {band: A}, share", "when: {band: «A»}, share"),
        ("      when: {band: A}\n", "      when: {band: «A»}\n"),
    )
    assert_told(marked, *[dangling("A", "bands", "there are no bands in this agreement yet")] * 3)


def test_opportunity_and_customer_need_not_be_listed() -> None:
    assert_told(edited(("when: {stage: mql}", "when: {any: [{stage: opportunity}, {stage: customer}]}")))


def duplicate(name: str) -> Told:
    return Told("SLA015", f"the id '{name}' stands twice", "give one of the two another id")


DUPLICATES: list[tuple[str, Edit, Told]] = [
    ("band", ("{id: B, from: 0}", "{id: «A», from: 0}"), duplicate("A")),
    ("stage", ("{id: sql,", "{id: «mql»,"), duplicate("mql")),
    ("team", ("{id: inside, name", "{id: «enterprise», name"), duplicate("enterprise")),
    ("route", ("{id: rest, when", "{id: «hot», when"), duplicate("hot")),
    ("kpi", ("{id: accepted,", "{id: «mqls»,"), duplicate("mqls")),
    ("segment", ("{id: others,", "{id: «large»,"), duplicate("large")),
    ("follow-up", ("{id: rest, starts", "{id: «hot», starts"), duplicate("hot")),
    ("clause", ("{id: events,", "{id: events, title: A, text: B}\n  - {id: «events»,"), duplicate("events")),
    ("signatory of one party", ("signatories:\n      - {id: cro,", "signatories:\n      - {id: cro, name: A, title: B, email: a@b.example}\n      - {id: «cro»,"), duplicate("cro")),
    ("option", ("[CT, MA, NY]", "[CT, MA, «CT»]"), Told("SLA015", "the option 'CT' stands twice", "take one out")),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), [case[1:] for case in DUPLICATES], ids=[case[0] for case in DUPLICATES])
def test_an_id_that_stands_twice_is_told_at_the_second_place(edit: Edit, told: Told) -> None:
    marked = edited(edit)
    if "to: enterprise" in marked and edit[0].startswith("{id: inside"):
        marked = marked.replace("to: inside", "to: enterprise")
    assert_told(marked, told)


def test_a_signatory_of_both_parties_is_told() -> None:
    marked = edited(("{id: cro,", "{id: «cmo»,"), ("tell: [cmo, cro]", "tell: [cmo]"), ("by: [cmo, cro]", "by: [cmo]"))
    assert_told(marked, duplicate("cmo"))


def test_three_of_one_id_are_two_too_many_and_the_first_is_shown() -> None:
    text = edited(("{id: B, from: 0}", "{id: «A», from: 30}\n    - {id: «A», from: 0}"))
    assert_told(text, duplicate("A"), duplicate("A"))


def test_an_id_that_stands_twice_within_one_party_is_found_once() -> None:
    document, _ = read(edited(("{id: inside, name", "{id: enterprise, name")).encode(), "a.yaml")
    assert document is not None
    signatories: Any = at(document.value, ("parties", "sales", "signatories"))
    signatories.append(signatories[0])
    codes = [finding.code for finding in reference_findings(document.value)]
    assert codes.count("SLA015") == 2


def circle(names: str) -> Told:
    return Told("SLA014", f"this goes round in a circle: {names}", "take one of these references out")


def test_a_stage_that_refers_to_itself() -> None:
    marked = edited(("- requested_demo: true\n", "- stage: «mql»\n"))
    assert_told(marked, circle("stage mql → stage mql"))


def test_a_stage_a_persona_and_the_stage_again() -> None:
    marked = edited((MATCHES, "stage: mql"), ("- requested_demo: true\n", "- persona: «ops-olivia»\n"))
    assert_told(marked, circle("persona ops-olivia → stage mql → persona ops-olivia"))


def test_the_score_a_band_and_the_score_again() -> None:
    marked = edited(("when: {requested_demo: true}, because", "when: {band: «A»}, because"))
    assert_told(marked, circle("a band → the score → a band"))


def test_the_score_by_itself() -> None:
    marked = edited(("when: {requested_demo: true}, because", "when: {score: «{at_least: 1}»}, because"))
    assert_told(marked, circle("the score → the score"))


def test_a_circle_shows_every_reference_in_it() -> None:
    text = edited((MATCHES, "stage: mql"), ("- requested_demo: true\n", "- persona: ops-olivia\n"))
    (diagnostic,) = found(text)
    assert [(label.span.start.line, label.message) for label in diagnostic.labels] == [(41, "and this is a part of it")]


def test_references_that_meet_again_are_no_circle() -> None:
    """mql and the persona both refer to the score, and mql to the persona as well."""
    marked = edited(
        ("- requested_demo: true\n", "- all: [{persona: ops-olivia}, {score: {at_least: 60}}]\n"),
        (MATCHES, "score: {at_least: 30}"),
    )
    assert_told(marked)


def test_a_long_way_without_a_circle_is_gone_once() -> None:
    """Of 1200 stages each refers to the next one twice: 2 to the power of 1200 ways, and too many for a recursion."""
    ways = "".join(
        f"    - {{id: s{n}, owner: sales, means: x, when: {{any: [{{stage: s{n + 1}}}, {{stage: s{n + 1}}}]}}}}\n"
        for n in range(1200)
    )
    last = "    - {id: s1200, owner: sales, means: x, decided_by: person}\n  counting:"
    assert_told(edited(("  counting:", ways + last)))


UNSURE: list[tuple[str, Edit, Told]] = [
    ("no stages", ("  stages:\n", "  «stagess»:\n"), Told("SLA011", "'stagess' is not a key", "did you mean stages?")),
    ("no bands for a slip", ("  bands:\n", "  «bandes»:\n"), Told("SLA011", "'bandes' is not a key", "did you mean bands?")),
    ("no calendars", ("calendars:\n", "«calendar»:\n"), Told("SLA011", "'calendar' is not a key", "did you mean calendars?")),
    ("no personas", ("buyer_personas:\n", "«personas»:\n"), Told("SLA011", "'personas' is not a key", "")),
    ("no teams", ("    teams:\n", "    «team»:\n"), Told("SLA011", "'team' is not a key", "did you mean teams?")),
    ("no lead fields", ("lead_fields:\n", "«lead_field»:\n"), Told("SLA011", "'lead_field' is not a key", "did you mean lead_fields?")),
    ("a stage without id", ("- id: mql\n      owner", "- «idd»: mql\n      owner"), Told("SLA011", "'idd' is not a key", "did you mean id?")),
    ("a number of no known type", ("{type: integer,", "{type: «int»,"), Told("SLA012", "expected one of text, choice,", "")),
    ("a field of no known type", ("{type: choice,", "{type: «enum»,"), Told("SLA012", "expected one of text, choice,", "")),
    ("an id that is none, referred to", ("to: enterprise", "to: «the enterprise desk»"), Told("SLA012", "expected an id of letters", "")),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), [case[1:] for case in UNSURE], ids=[case[0] for case in UNSURE])
def test_what_cannot_be_judged_for_a_mistake_elsewhere_is_not(edit: Edit, told: Told) -> None:
    assert_told(edited(edit), told)
