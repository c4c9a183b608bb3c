"""Literals get the type of their field; tests that the type does not have are refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from slabuilder.conditions import tree
from slabuilder.conditions.literals import Field, literal, typed, word_of
from slabuilder.conditions.parser import parse
from slabuilder.conditions.words import EQUALS, TESTS, FieldType
from slabuilder.diagnostics.finding import Mark
from slabuilder.quantities import QuantityError
from slabuilder.spans import Path

FIELDS = {
    "text": Field(FieldType.TEXT),
    "choice": Field(FieldType.CHOICE, ("CT", "MA", "true")),
    "boolean": Field(FieldType.BOOLEAN),
    "integer": Field(FieldType.INTEGER),
    "decimal": Field(FieldType.DECIMAL),
    "money": Field(FieldType.MONEY),
    "date": Field(FieldType.DATE),
    "timestamp": Field(FieldType.TIMESTAMP),
}

LITERALS: list[tuple[str, str | bool, tree.Literal]] = [
    ("text", "0040", "0040"),
    ("choice", "CT", "CT"),
    ("boolean", True, True),
    ("integer", "1_200", 1200),
    ("integer", "-3", -3),
    ("decimal", "0.10", Decimal("0.10")),
    ("money", "-12_500.50", Decimal("-12500.50")),
    ("date", "2026-10-01", date(2026, 10, 1)),
    ("timestamp", "2026-10-01", date(2026, 10, 1)),
]


@pytest.mark.parametrize(("name", "written", "value"), LITERALS)
def test_a_literal_is_read_in_the_type_of_its_field(name: str, written: str | bool, value: tree.Literal) -> None:
    read = literal(written, FIELDS[name])
    assert read == value
    assert type(read) is type(value)


WRONG: list[tuple[str, str | bool, str, str | None]] = [
    ("text", True, "a value of type text", "put quotes around it if it is meant as a text"),
    ("choice", "ct", "one of CT, MA, true", "did you mean CT?"),
    ("choice", "Texas", "one of CT, MA, true", None),
    ("choice", True, "a value of type choice", "put quotes around it if it is meant as a text"),
    ("boolean", "yes", "true or false", None),
    ("integer", "1.5", "a whole number such as 40 or -20", None),
    ("money", "1,200", "a number such as 12_500.50 or -3", "write 1_200"),
    ("date", "soon", "a date such as 2026-10-01", None),
    ("timestamp", "2026-10-01T09:00", "a date such as 2026-10-01", None),
]


@pytest.mark.parametrize(("name", "written", "message", "help"), WRONG)
def test_a_literal_of_another_type_is_refused(name: str, written: str | bool, message: str, help: str | None) -> None:
    with pytest.raises(QuantityError) as refused:
        literal(written, FIELDS[name])
    assert (str(refused.value), refused.value.help) == (message, help)


NUMBERS, TIMES, WORDS = {"integer", "decimal", "money"}, {"date", "timestamp"}, {"text", "choice"}
TESTABLE: dict[str, tuple[object, set[str]]] = {
    EQUALS: ("1", NUMBERS | WORDS | {"boolean", "date"}),
    "at_least": ({"at_least": "1"}, NUMBERS),
    "more_than": ({"more_than": "1"}, NUMBERS),
    "at_most": ({"at_most": "1"}, NUMBERS),
    "less_than": ({"less_than": "1"}, NUMBERS),
    "between": ({"between": ["1", "1"]}, NUMBERS | TIMES),
    "one_of": ({"one_of": ["1"]}, NUMBERS | WORDS | {"date"}),
    "none_of": ({"none_of": ["1"]}, NUMBERS | WORDS | {"date"}),
    "contains": ({"contains": "1"}, {"text"}),
    "contains_text": ({"contains_text": "1"}, {"text"}),
    "starts_with": ({"starts_with": "1"}, {"text"}),
    "before": ({"before": "1"}, TIMES),
    "after": ({"after": "1"}, TIMES),
    "within_last": ({"within_last": "1 day"}, TIMES),
    "is_known": ({"is_known": True}, NUMBERS | TIMES | WORDS | {"boolean"}),
}


@pytest.mark.parametrize("word", TESTABLE)
@pytest.mark.parametrize("name", FIELDS)
def test_a_type_has_its_tests_and_no_others(name: str, word: str) -> None:
    value, types = TESTABLE[word]
    condition, _ = parse({name: value})
    assert condition is not None
    refused = [finding for finding in typed(condition, FIELDS)[1] if finding.code == "SLA017"]
    assert bool(refused) == (name not in types)
    for finding in refused:
        assert finding.path == ((name,) if word == EQUALS else (name, word))
        assert finding.mark is (Mark.VALUE if word == EQUALS else Mark.KEY)
        assert finding.message.startswith(f"'{name}' is of type {name} and cannot be ")
        possible = (finding.help or "").partition(" can be tested with ")[2].split(", ")
        expected = {other for other, (_, takes) in TESTABLE.items() if name in takes}
        assert {*possible} == {"a bare value" if other == EQUALS else other for other in expected}


def test_the_tables_know_every_test() -> None:
    assert {*TESTABLE} == {*TESTS}
    assert len(TESTABLE) == len(get_args(tree.Test))


def test_each_test_has_the_word_that_writes_it() -> None:
    for word, (value, _) in TESTABLE.items():
        condition, _ = parse({"x": value})
        assert isinstance(condition, tree.FieldTest)
        assert word_of(condition.test) == word


FINDINGS: list[tuple[object, str, Path, str]] = [
    ({"nobody": "1"}, "SLA013", ("nobody",), "'nobody' is not one of the lead fields"),
    ({"integer": {"at_least": "few"}}, "SLA012", ("integer", "at_least"), "not 'few'"),
    ({"integer": "few"}, "SLA012", ("integer",), "not 'few'"),
    ({"choice": {"one_of": ["CT", "XX"]}}, "SLA012", ("choice", "one_of", 1), "expected one of CT, MA, true, not 'XX'"),
    ({"integer": {"between": ["5", "x"]}}, "SLA012", ("integer", "between", 1), "not 'x'"),
    ({"integer": {"between": ["5", "4"]}}, "SLA016", ("integer", "between"), "the first is greater"),
    ({"money": {"between": ["5", "4.99"]}}, "SLA016", ("money", "between"), "the first is greater"),
    ({"date": {"between": ["2026-02-01", "2026-01-31"]}}, "SLA016", ("date", "between"), "the first is greater"),
    ({"score": {"at_least": "many"}}, "SLA012", ("score", "at_least"), "not 'many'"),
    ({"not": {"any": [{"integer": "x"}]}}, "SLA012", ("not", "any", 0, "integer"), "not 'x'"),
    ({"all": [{"stage": "a"}, {"boolean": "x"}]}, "SLA012", ("all", 1, "boolean"), "expected true or false, not 'x'"),
]


@pytest.mark.parametrize(("value", "code", "path", "message"), FINDINGS, ids=[str(case[0]) for case in FINDINGS])
def test_a_literal_that_does_not_fit_is_told(value: object, code: str, path: Path, message: str) -> None:
    condition, _ = parse(value)
    assert condition is not None
    (finding,) = typed(condition, FIELDS)[1]
    assert (finding.code, finding.path) == (code, path)
    assert message in finding.message


def test_between_two_equal_values_is_that_value() -> None:
    condition, _ = parse({"integer": {"between": ["5", "5"]}})
    assert condition is not None
    assert typed(condition, FIELDS) == (tree.FieldTest("integer", tree.Between(5, 5)), ())


def test_a_whole_condition_is_typed() -> None:
    value = {"all": [{"integer": "5"}, {"not": {"date": {"before": "2026-01-01"}}}, {"score": {"at_least": "60"}}]}
    condition, _ = parse(value)
    assert condition is not None
    assert typed(condition, FIELDS)[0] == tree.AllOf(
        (
            tree.FieldTest("integer", tree.Equals(5)),
            tree.Not(tree.FieldTest("date", tree.Before(date(2026, 1, 1)))),
            tree.ScoreTest(tree.AtLeast(60)),
        )
    )
