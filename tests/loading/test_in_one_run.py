"""All of a file's mistakes come in one run: each once, in the order of the text, and nothing that only follows."""

from __future__ import annotations

from slabuilder.loading import load
from tests.loading.marked import Told, assert_told, edited, found

TEN = [
    ("title: Inbound lead agreement", "«titel»: Inbound lead agreement"),
    ("timezone: America/New_York", "timezone: «America/New_Yrok»"),
    ("email: dana@acme.example", "email: «dana»"),
    ("calendar: us-east}\n      - {id: inside", "calendar: «us-west»}\n      - {id: inside"),
    ("- employees: {at_least: 20}", "- employees: {«atleast»: 20}"),
    ("{one_of: [CT, MA]}", "{one_of: [CT, «TX»]}"),
    ("  months: {2026-10: 30%", "  «months»: {2026-10: 3%"),
    ("sales_cycle: 45 days", "sales_cycle: «45»"),
    ("{id: rest, when: {stage: mql}", "{id: «hot», when: {stage: mql}"),
    ("tell: [cmo, cro]", "tell: [«ceo»]"),
]
TOLD = [
    Told("SLA011", "'titel' is not a key of the format", "did you mean title?"),
    Told("SLA012", "expected a time zone that exists", "did you mean America/New_York?"),
    Told("SLA012", "expected an e-mail address"),
    Told("SLA013", "'us-west' is not one of the calendars", "did you mean us-east?"),
    Told("SLA011", "'atleast' is not a test", "did you mean at_least?"),
    Told("SLA012", "expected one of CT, MA, NY, not 'TX'"),
    Told("SLA016", "the months' shares sum to 73%, not to 100%"),
    Told("SLA012", "expected a duration"),
    Told("SLA015", "the id 'hot' stands twice"),
    Told("SLA013", "'ceo' is not one of the signatories"),
]


def test_ten_mistakes_are_ten_diagnostics() -> None:
    assert_told(edited(*TEN), *TOLD)


def test_faults_of_yaml_come_with_the_others() -> None:
    marked = edited(
        ("title: Inbound lead agreement", "title: Inbound lead agreement\n«title»: Another"),
        ("reps: 2", "reps: «two»"),
        ("text: Leads of a fair go the same way.", "text: «!!str» Leads of a fair"),
    )
    assert_told(
        marked,
        Told("SLA003", "title"),
        Told("SLA012", "expected a whole number from 1"),
        Told("SLA004", ""),
    )


def test_text_that_is_no_yaml_is_one_mistake() -> None:
    (diagnostic,) = found(edited(("title: Inbound lead agreement", 'title: "Inbound')))
    assert diagnostic.code == "SLA002"


def test_one_mistake_reached_by_an_alias_is_told_where_it_is_written() -> None:
    marked = edited(
        ("within: 5 business minutes, how", "within: &soon «5 minuts», how"),
        ("first_touch: {within: 5 business minutes, met", "first_touch: {within: *soon, met"),
    )
    assert_told(marked, Told("SLA012", "expected a duration"))


def test_an_agreement_without_mistakes_is_there_and_one_with_them_is_not() -> None:
    assert load(edited().encode(), "a.yaml").agreement is not None
    loaded = load(edited(("reps: 2", "reps: two")).encode(), "a.yaml")
    assert loaded.agreement is None
    assert loaded.document is not None
    assert [diagnostic.file for diagnostic in loaded.diagnostics] == ["a.yaml"]
