"""From plain values to conditions: every word, and everything that is refused, all of it in one run."""

from __future__ import annotations

import pytest

from slabuilder.conditions import tree
from slabuilder.conditions.parser import parse
from slabuilder.conditions.words import TEST_WORDS
from slabuilder.diagnostics.finding import Mark
from slabuilder.quantities import Duration, TimeUnit
from slabuilder.spans import Path


def field(test: tree.Test) -> tree.FieldTest:
    return tree.FieldTest("x", test)


CONDITIONS: list[tuple[object, tree.Condition]] = [
    ({"x": "20"}, field(tree.Equals("20"))),
    ({"x": True}, field(tree.Equals(True))),
    ({"x": {"at_least": "20"}}, field(tree.AtLeast("20"))),
    ({"x": {"more_than": "20"}}, field(tree.MoreThan("20"))),
    ({"x": {"at_most": "20"}}, field(tree.AtMost("20"))),
    ({"x": {"less_than": "20"}}, field(tree.LessThan("20"))),
    ({"x": {"between": ["1", "2"]}}, field(tree.Between("1", "2"))),
    ({"x": {"one_of": ["a", "b"]}}, field(tree.OneOf(("a", "b")))),
    ({"x": {"none_of": ["a"]}}, field(tree.NoneOf(("a",)))),
    ({"x": {"contains": "a b"}}, field(tree.Contains(("a b",)))),
    ({"x": {"contains": ["a", "b"]}}, field(tree.Contains(("a", "b")))),
    ({"x": {"contains_text": "a"}}, field(tree.ContainsText(("a",)))),
    ({"x": {"starts_with": ["a"]}}, field(tree.StartsWith(("a",)))),
    ({"x": {"before": "2026-10-01"}}, field(tree.Before("2026-10-01"))),
    ({"x": {"after": "2026-10-01"}}, field(tree.After("2026-10-01"))),
    ({"x": {"within_last": "30 days"}}, field(tree.WithinLast(Duration(30, TimeUnit.DAY)))),
    ({"x": {"is_known": False}}, field(tree.IsKnown(False))),
    ({"stage": "mql"}, tree.StageReached("mql")),
    ({"band": "A"}, tree.InBand(("A",))),
    ({"band": ["A", "B"]}, tree.InBand(("A", "B"))),
    ({"persona": "p"}, tree.IsPersona(("p",))),
    ({"score": {"between": ["1", "2"]}}, tree.ScoreTest(tree.Between("1", "2"))),
    ({"all": [{"stage": "a"}, {"band": "b"}]}, tree.AllOf((tree.StageReached("a"), tree.InBand(("b",))))),
    ({"any": [{"stage": "a"}]}, tree.AnyOf((tree.StageReached("a"),))),
    ({"not": {"not": {"stage": "a"}}}, tree.Not(tree.Not(tree.StageReached("a")))),
]


@pytest.mark.parametrize(("value", "condition"), CONDITIONS, ids=lambda case: str(case)[:40])
def test_a_condition_is_read(value: object, condition: tree.Condition) -> None:
    assert parse(value) == (condition, ())


def test_every_word_of_a_test_is_read_above() -> None:
    words = {word for value, _ in CONDITIONS for word in _words(value)}
    assert words >= {*TEST_WORDS}


def _words(value: object) -> set[str]:
    return {*value, *(word for entry in value.values() for word in _words(entry))} if isinstance(value, dict) else set()


FAULTY: list[tuple[object, Path, str, str, Mark]] = [
    ("x", (), "expected a condition, not 'x'", "for example employees: {at_least: 20}", Mark.VALUE),
    ([{"x": "1"}], (), "expected one condition, not a list", "write all: above the list", Mark.VALUE),
    ({}, (), "the condition is empty", "for example", Mark.VALUE),
    ({"x": "1", "y": "2"}, (), "one condition holds one test, not 2 (x, y)", "list them under all:", Mark.VALUE),
    ({"all": []}, ("all",), "the list of conditions is empty", "name at least one", Mark.VALUE),
    ({"any": []}, ("any",), "the list of conditions is empty", "name at least one", Mark.VALUE),
    ({"all": {"x": "1"}}, ("all",), "expected a list of conditions, not keys and values", "after a dash", Mark.VALUE),
    ({"not": [{"x": "1"}]}, ("not",), "expected one condition, not a list", "write all:", Mark.VALUE),
    ({"not": {}}, ("not",), "the condition is empty", "", Mark.VALUE),
    ({"x": {}}, ("x",), "the test is empty", "{at_least: 20}", Mark.VALUE),
    ({"x": {"at_least": "1", "at_most": "2"}}, ("x",), "a test holds one word, not 2", "between:", Mark.VALUE),
    ({"x": ["1", "2"]}, ("x",), "expected one value, not a list", "one_of: [one, two]", Mark.VALUE),
    ({"x": " "}, ("x",), "expected a value, not ' '", "is_known: false", Mark.VALUE),
    ({"x": {"atleast": "1"}}, ("x", "atleast"), "'atleast' is not a test", "did you mean at_least?", Mark.KEY),
    ({"x": {"is": "1"}}, ("x", "is"), "'is' is not a test", "the tests are at_least, more_than,", Mark.KEY),
    ({"x": {"equals": "1"}}, ("x", "equals"), "'equals' is not a test", "the tests are", Mark.KEY),
    ({"Job title": "1"}, ("Job title",), "'Job title' cannot be the name of a field", "such as job_title", Mark.KEY),
    ({"x": {"at_least": ["1"]}}, ("x", "at_least"), "expected one value, not a list", "", Mark.VALUE),
    ({"x": {"at_least": {"a": "1"}}}, ("x", "at_least"), "expected a value, not keys and values", "", Mark.VALUE),
    ({"x": {"between": "1"}}, ("x", "between"), "between takes two values", "both are included", Mark.VALUE),
    ({"x": {"between": ["1"]}}, ("x", "between"), "between takes two values", "both are included", Mark.VALUE),
    ({"x": {"between": ["1", []]}}, ("x", "between", 1), "expected one value, not a list", "", Mark.VALUE),
    ({"x": {"one_of": "a"}}, ("x", "one_of"), "expected a list of values, not 'a'", "[one, two]", Mark.VALUE),
    ({"x": {"one_of": []}}, ("x", "one_of"), "the list of values is empty", "name at least one", Mark.VALUE),
    ({"x": {"contains": []}}, ("x", "contains"), "the list of words is empty", "name at least one", Mark.VALUE),
    ({"x": {"contains": True}}, ("x", "contains"), "expected a word, not true", "put quotes around it", Mark.VALUE),
    ({"x": {"contains": ["a", ""]}}, ("x", "contains", 1), "expected a word, not ''", "", Mark.VALUE),
    ({"x": {"is_known": "yes"}}, ("x", "is_known"), "expected true or false, not 'yes'", "", Mark.VALUE),
    ({"x": {"within_last": "30"}}, ("x", "within_last"), "expected a duration such as 30 days", "", Mark.VALUE),
    (
        {"x": {"within_last": "3 business days"}},
        ("x", "within_last"),
        "not run in business time",
        "30 days",
        Mark.VALUE,
    ),
    ({"stage": ["a"]}, ("stage",), "expected the id of a stage, not a list", "", Mark.VALUE),
    ({"stage": {"at_least": "a"}}, ("stage",), "expected the id of a stage, not keys and values", "", Mark.VALUE),
    ({"band": []}, ("band",), "the list of bands is empty", "name at least one", Mark.VALUE),
    ({"persona": False}, ("persona",), "expected the id of a buyer persona, not false", "", Mark.VALUE),
    ({"score": "60"}, ("score",), "expected a test of the score, not '60'", "{at_least: 60}", Mark.VALUE),
    ({"score": {"one_of": ["60"]}}, ("score", "one_of"), "'one_of' is not a test of the score", "at_least", Mark.KEY),
]


@pytest.mark.parametrize(("value", "path", "message", "help", "mark"), FAULTY, ids=[str(case[0]) for case in FAULTY])
def test_what_is_no_condition_is_told(value: object, path: Path, message: str, help: str, mark: Mark) -> None:
    condition, (finding,) = parse(value)
    assert condition is None
    assert (finding.path, finding.mark) == (path, mark)
    assert finding.code == ("SLA011" if mark is Mark.KEY else "SLA012")
    assert message in finding.message
    assert help in (finding.help or "")


def test_every_fault_of_a_condition_is_told_in_its_order() -> None:
    value = {"all": [{"x": {"atleast": "1"}}, {"any": [{"y": []}, {"stage": "mql"}, {"not": {}}]}, {"band": ""}]}
    condition, findings = parse(value)
    assert condition is None
    assert [finding.path for finding in findings] == [
        ("all", 0, "x", "atleast"),
        ("all", 1, "any", 0, "y"),
        ("all", 1, "any", 2, "not"),
        ("all", 2, "band"),
    ]
