"""The data of one lead, and where its faults are shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from slabuilder.conditions.lead import LeadFault
from slabuilder.loading.lead_file import json_lead, written_lead


def test_numbers_stay_exact() -> None:
    data = json_lead(b'{"a": 0.10, "b": 1200, "c": "x", "d": null, "e": true}', "lead.json")
    assert data.diagnostics == ()
    assert data.values == {"a": Decimal("0.10"), "b": Decimal(1200), "c": "x", "d": None, "e": True}


def test_an_emoji_written_as_two_halves_is_one_character() -> None:
    assert json_lead(b'{"a": "\\ud83d\\ude00"}', "lead.json").values == {"a": "😀"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1', "this is not JSON: expecting ',' delimiter"),
        ("employees: 40", "this is not JSON: expecting value"),
        ("", "this is not JSON: expecting value"),
        ("[1, 2]", "a lead is one object of fields and values"),
        ('"CT"', "a lead is one object of fields and values"),
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ("[" * 100_000, "these brackets are nested too deeply"),
    ],
)
def test_what_is_no_lead_is_refused(text: str, message: str) -> None:
    data = json_lead(text.encode(), "lead.json")
    assert [(found.code, found.message) for found in data.diagnostics] == [("SLA018", message)]
    assert data.values == {}


def test_what_is_no_text_is_refused() -> None:
    assert [found.code for found in json_lead(b"\xff{}", "lead.json").diagnostics] == ["SLA001"]


def test_a_fault_is_shown_where_it_stands() -> None:
    text = '{"state": "CT",\n "employes": 40,\n "rating": "high"}'
    faults = [LeadFault("SLA013", "employes", "unknown"), LeadFault("SLA012", "rating", "wrong")]
    marked = [
        text[found.span.start.offset : found.span.end.offset]
        for found in json_lead(text.encode(), "lead.json").faulty(faults)
        if found.span
    ]
    assert marked == ['"employes"', '"high"']


def test_a_fault_of_the_command_line_has_no_place() -> None:
    data = written_lead([("employees", "40"), ("employees", "many")])
    assert data.values == {"employees": "many"}
    (found,) = data.faulty([LeadFault("SLA012", "employees", "wrong")])
    assert (found.file, found.span, found.path) == ("command line", None, ("employees",))
