"""Guesses that help, and guesses that would be silly."""

from __future__ import annotations

import pytest

from slabuilder.diagnostics.nearest import nearest

KEYS = [
    "format",
    "id",
    "title",
    "cycle",
    "version",
    "term",
    "currency",
    "locale",
    "calendars",
    "parties",
    "lead_fields",
    "buyer_personas",
    "qualified_lead",
    "goals",
    "kpis",
    "handoff",
    "lead_management",
    "review",
    "additional_clauses",
]
TESTS = [
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "between",
    "one_of",
    "none_of",
    "contains",
    "contains_text",
    "starts_with",
    "before",
    "after",
    "within_last",
    "is_known",
]


@pytest.mark.parametrize(
    ("word", "names", "meant"),
    [
        ("Personas", KEYS, "buyer_personas"),
        ("buyer-personas", KEYS, "buyer_personas"),
        ("buyerPersonas", KEYS, "buyer_personas"),
        ("Buyer Personas", KEYS, "buyer_personas"),
        ("buyer_persona", KEYS, "buyer_personas"),
        ("goal", KEYS, "goals"),
        ("KPI", KEYS, "kpis"),
        ("hand_off", KEYS, "handoff"),
        ("hand-off", KEYS, "handoff"),
        ("party", KEYS, "parties"),
        ("qualified_leads", KEYS, "qualified_lead"),
        ("lead_qualified", KEYS, "qualified_lead"),
        ("curency", KEYS, "currency"),
        ("vresion", KEYS, "version"),
        ("calender", KEYS, "calendars"),
        ("goals\u200b", KEYS, "goals"),
        ("k\u200bp\u200bi\u200bs", KEYS, "kpis"),
        ("title\xa0", KEYS, "title"),
        ("atleast", TESTS, "at_least"),
        ("startswith", TESTS, "starts_with"),
        ("contain", TESTS, "contains"),
        ("more_then", TESTS, "more_than"),
        ("MQL", ["sql", "mql"], "mql"),
        ("mqls", ["sql", "mql"], "mql"),
        ("status", ["state", "status_code"], "status_code"),
    ],
)
def test_found(word: str, names: list[str], meant: str) -> None:
    assert nearest(word, names) == meant


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("lead", KEYS),  # three keys have it
        ("i", KEYS),
        ("xyz", KEYS),
        ("", KEYS),
        ("colour", KEYS),
        ("equals", TESTS),
        ("sal", ["sql", "mql"]),
        ("cfo", ["cmo", "cro"]),
        ("goals", []),
        ("🎯", KEYS),
    ],
)
def test_no_silly_guess(word: str, names: list[str]) -> None:
    assert nearest(word, names) is None


def test_the_name_itself_is_given_as_it_is_written() -> None:
    assert [nearest(name, KEYS) for name in KEYS] == KEYS
