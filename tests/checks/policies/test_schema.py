"""The schema of policy files takes what slabuilder reads, and refuses what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from slabuilder.checks.policies.facts import Kind, Subject
from slabuilder.checks.policies.format import Of
from slabuilder.checks.policies.items import ITEMS
from slabuilder.checks.policies.reading import checks_in
from slabuilder.checks.policies.schema import policies_schema
from slabuilder.checks.policies.whole import WHOLE
from slabuilder.conditions.words import EQUALS, TEST_WORDS
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.source import read
from tests.agreement.editor_view import as_written_plain

SUBJECTS: list[tuple[Of | None, Subject]] = [(None, WHOLE), *ITEMS.items()]
VALUES = ["x", "20", "-3", "2.5", "40%", "0.4", "120%", "2026-10-01", "15 business minutes", "30 days", "1 busines day"]
LISTS = ("one_of", "none_of", "contains", "contains_text", "starts_with")


@pytest.fixture(scope="module")
def validator() -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator(policies_schema())


def policy(must: Any, of: Of | None = None, **keys: Any) -> dict[str, Any]:
    about = {} if of is None else {"of": of.value}
    return {"format": "1", "policies": [{"id": "one", **about, "must": must, "message": "It holds", **keys}]}


def is_read(value: Any) -> bool:
    try:
        checks_in(json.dumps(value).encode(), "x")
    except FaultyFileError:
        return False
    return True


def every_test(words: tuple[str, ...], values: list[Any]) -> Iterator[Any]:
    """Every test that conditions have, with each of `values`."""
    for value in values:
        for word in words:
            match word:
                case "between":
                    yield {word: [value, value]}
                case "is_known":
                    yield {word: True}
                case _ if word in LISTS:
                    yield {word: [value]}
                case _:
                    yield {word: value}
        yield value


def test_it_is_a_schema_of_draft_07() -> None:
    jsonschema.Draft7Validator.check_schema(policies_schema())


def test_every_definition_is_used() -> None:
    schema = policies_schema()
    text = json.dumps(schema)
    assert [name for name in schema["definitions"] if f'"#/definitions/{name}"' not in text] == []
    assert text.count('"$ref"') > len(schema["definitions"])


@pytest.mark.parametrize(("of", "subject"), SUBJECTS, ids=[subject.name for _, subject in SUBJECTS])
def test_it_takes_what_is_read(of: Of | None, subject: Subject, validator: jsonschema_rs.Draft7Validator) -> None:
    """Each fact, with every test that there is, and values of every kind."""
    tried = {True: 0, False: 0}
    for fact in subject.facts.values():
        values = [*VALUES, True, *fact.options[:1]]
        for test in every_test((EQUALS, *TEST_WORDS), values):
            value = policy({fact.name: test}, of)
            read_it = is_read(value)
            tried[read_it] += 1
            seen = as_written_plain(value)
            assert validator.is_valid(seen) == read_it, (fact.name, fact.kind, test)
    assert min(tried.values()) > 10


@pytest.mark.parametrize(
    ("must", "of"),
    [
        ({"first_touch": {"at_most": "1 hour"}}, None),
        ({"first_touch": {"at_most": "1 hour"}}, Of.ROUTES),
        ({"marketing_share": {"at_least": "20%"}}, Of.FOLLOW_UP),
        ({"stage": "mql"}, None),
        ({"band": "A"}, Of.FOLLOW_UP),
        ({"all": []}, None),
        ({}, None),
        ({"id": "x", "currency": "USD"}, None),
        ({"not": {"marketing_shar": "20%"}}, None),
    ],
)
def test_it_refuses_what_is_refused(must: Any, of: Of | None, validator: jsonschema_rs.Draft7Validator) -> None:
    value = policy(must, of)
    assert not is_read(value)
    assert not validator.is_valid(as_written_plain(value))


def test_when_is_about_the_same_list(validator: jsonschema_rs.Draft7Validator) -> None:
    must = {"first_touch": {"at_most": "1 hour"}}
    assert validator.is_valid(as_written_plain(policy(must, Of.FOLLOW_UP, when={"bands": {"contains": "A"}})))
    assert not validator.is_valid(as_written_plain(policy(must, Of.FOLLOW_UP, when={"sales_reps": "2"})))


def test_the_example_of_the_documentation_is_right(root: Path, validator: jsonschema_rs.Draft7Validator) -> None:
    text = (root / "docs" / "policies.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    document, faults = read(text.encode(), "x")
    assert document is not None, faults
    assert is_read(document.value)
    assert validator.is_valid(as_written_plain(document.value))


def test_every_kind_has_its_schema() -> None:
    names = {name.removeprefix("TestOf_") for name in policies_schema()["definitions"] if name.startswith("TestOf_")}
    assert names | {Kind.CHOICE.value} == {kind.value for kind in Kind}
