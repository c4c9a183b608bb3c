"""Keys that are unknown, misspelt or missing, at every depth."""

from __future__ import annotations

import pytest

from tests.loading.marked import Edit, Told, assert_told, edited, found


def unknown(name: str, help: str) -> Told:
    return Told("SLA011", f"'{name}' is not a key of the format", help)


def missing(message: str, help: str) -> Told:
    return Told("SLA010", message, help)


FAULTY: list[tuple[str, Edit, Told]] = [
    ("unknown at the top", ("locale: en-US", "locale: en-US\n«weather»: good"), unknown("weather", "the keys here are format, wording, id, title,")),
    ("unknown below", ("  rounding: up", "  rounding: up\n  «weather»: good"), unknown("weather", "the keys here are sales_quota,")),
    ("unknown in an item", ("{id: B, from: 0}", "{id: B, from: 0, «to»: 59}"), unknown("to", "the keys here are id, from")),
    ("unknown in a target", ("{at_least: 85%}", "{at_least: 85%, «over»: a month}"), unknown("over", "the keys here are at_least, at_most")),
    ("unknown of many lines", ("locale: en-US", "locale: en-US\n«weather»:\n  - good\n  - bad"), unknown("weather", "the keys here are")),
    ("alias of the code, not of the format", ("{id: B, from: 0}", "{id: B, from: 0, «from_»: 0}"), unknown("from_", "from is there already")),
    ("misspelt at the top", ("title: Inbound lead agreement", "«titel»: Inbound lead agreement"), unknown("titel", "did you mean title?")),
    ("misspelt below", ("  promise: mql", "  «promises»: mql"), unknown("promises", "did you mean promise?")),
    ("misspelt in an item", ("reps: 2", "«rep»: 2"), unknown("rep", "did you mean reps?")),
    ("misspelt with a hyphen", ("average_deal: 12_500", "«average-deal»: 12_500"), unknown("average-deal", "did you mean average_deal?")),
    ("misspelt in capitals", ("currency: USD", "«Currency»: USD"), unknown("Currency", "did you mean currency?")),
    ("misspelt one of two", ("  close_rate: {from: mql", "  «close_rates»: {from: mql"), unknown("close_rates", "did you mean close_rate?")),
    ("misspelt scoring", ("  scoring:", "  «scorings»:"), unknown("scorings", "did you mean scoring?")),
    ("misspelt bound", ("{at_least: 85%}", "{«atleast»: 85%}"), unknown("atleast", "did you mean at_least?")),
    ("misspelt options", ("options: [CT, MA, NY]", "«option»: [CT, MA, NY]"), unknown("option", "did you mean options?")),
    ("near a key that is there too", ("title: Inbound lead agreement", "title: Inbound lead agreement\n«titel»: x"), unknown("titel", "title is there already")),
    ("missing at the top", ("format: 1\nid: inbound\ntitle: Inbound lead agreement\n", "«format»: 1\nid: inbound\n"), missing("the file lacks the key title", "Its title. For example:\ntitle: Inbound lead agreement")),
    ("missing below", ("goals:\n  sales_quota: 1_200_000", "«goals»:"), missing("goals lacks the key sales_quota", "For example:\nsales_quota: 1_200_000")),
    ("missing in an item of one line", ("{id: B, from: 0}", "«{id: B}»"), missing("qualified_lead.bands[2] lacks the key from", "For example:\nfrom: 60")),
    ("missing in an item of many lines", ("    - id: mql\n      owner: marketing\n", "    - «id»: mql\n"), missing("qualified_lead.stages[1] lacks the key owner", "Which side answers for leads in this stage. For example:\nowner: marketing")),
    ("several missing", ("version: {number: 1, effective: 2026-10-01}", "«version»: {}"), missing("version lacks the keys number, effective", "for example:\nnumber: 1\neffective: 2026-10-01")),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), [case[1:] for case in FAULTY], ids=[case[0] for case in FAULTY])
def test_a_faulty_key_is_told_once(edit: Edit, told: Told) -> None:
    assert_told(edited(edit), told)


def test_a_missing_part_is_shown_as_yaml() -> None:
    marked = edited(
        ("lead_management:\n", "«lead_management»:\n"),
        ("  capacity: {selling_hours_per_week: 20, minutes_per_attempt: 6}\n", ""),
    )
    help = "For example:\ncapacity: {selling_hours_per_week: 20, minutes_per_attempt: 6}"
    assert_told(marked, missing("lead_management lacks the key capacity", help))


def test_missing_and_misspelt_in_one_part_are_two_mistakes() -> None:
    marked = edited(("format: 1", "«format»: 1"), ("title: Inbound", "«titel»: Inbound"), ("locale: en-US\n", ""))
    assert_told(marked, missing("the file lacks the key locale", "locale: en-US"), unknown("titel", "title?"))


WHOLE_FILES = [
    ("a list", "«- a»\n", Told("SLA012", "expected keys and values, not a list", "key: value")),
    ("a text", "«hello»\n", Told("SLA012", "expected keys and values, not 'hello'", "key: value")),
    ("no keys", "«{}»\n", Told("SLA010", "the file lacks the keys format, id, title,", "for example:\nformat: 1\nid: inbound")),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "told"), [case[1:] for case in WHOLE_FILES], ids=[case[0] for case in WHOLE_FILES])
def test_a_file_that_is_no_agreement_is_told_in_one_go(marked: str, told: Told) -> None:
    assert_told(marked, told)


@pytest.mark.parametrize("text", ["", "\n", "# nothing but a comment\n", "---\n"])
def test_an_empty_file_has_no_place_to_show(text: str) -> None:
    (diagnostic,) = found(text)
    assert (diagnostic.code, diagnostic.span) == ("SLA001", None)
    assert diagnostic.message == "the file is empty"
