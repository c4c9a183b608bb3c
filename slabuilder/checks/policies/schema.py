"""The JSON Schema of policy files, for the completion, the help and the errors of editors.

Of which facts a condition can speak depends on the policy's `of`; what a fact can be tested with, on its kind.
"""

from __future__ import annotations

import re
from typing import Any

from slabuilder.agreement.condition_schema import reference
from slabuilder.agreement.json_schema import as_text, part_schema
from slabuilder.agreement.meanings import TEST_MEANINGS
from slabuilder.checks.policies.facts import Fact, Kind, Subject, tests_of
from slabuilder.checks.policies.format import Policy, PolicyFile
from slabuilder.checks.policies.items import ITEMS
from slabuilder.checks.policies.whole import WHOLE
from slabuilder.conditions.words import EQUALS
from slabuilder.quantities.dates import DATE_PATTERN
from slabuilder.quantities.durations import DURATION_PATTERN
from slabuilder.quantities.numbers import SHARE_PATTERN, SIGNED_DECIMAL_PATTERN, SIGNED_WHOLE_PATTERN

_Schema = dict[str, Any]

_CONDITIONS = ("when", "must")
_ONE_ENTRY: _Schema = {"additionalProperties": False, "minProperties": 1, "maxProperties": 1}
_TEXT: _Schema = {"type": ["string", "number"], "pattern": r"\S"}
_TEXTS: _Schema = {"type": ["string", "number", "array"], "pattern": r"\S", "minItems": 1, "items": _TEXT}
_DURATION: _Schema = {
    "type": ["string"],
    "pattern": DURATION_PATTERN,
    "errorMessage": "Expected a duration such as 4 business hours",
}
_DECIMAL: _Schema = {
    "type": ["number", "string"],
    "pattern": SIGNED_DECIMAL_PATTERN,
    "errorMessage": "Expected a number such as 12_500",
}
_VALUES: dict[Kind, _Schema] = {
    Kind.TEXT: _TEXT,
    Kind.BOOLEAN: {"type": ["boolean"]},
    Kind.INTEGER: {
        "type": ["number", "string"],
        "pattern": SIGNED_WHOLE_PATTERN,
        "multipleOf": 1,
        "errorMessage": "Expected a whole number such as 2",
    },
    Kind.DECIMAL: _DECIMAL,
    Kind.MONEY: _DECIMAL,
    Kind.DATE: {"type": ["string"], "pattern": DATE_PATTERN, "errorMessage": "Expected a date such as 2026-10-01"},
    Kind.SHARE: {
        "type": ["number", "string"],
        "pattern": SHARE_PATTERN,
        "minimum": 0,
        "maximum": 1,
        "errorMessage": "Expected a share such as 40% or 0.4",
    },
    Kind.DURATION: _DURATION,
    Kind.NAMES: {"type": []},
}
"""What a fact of each kind is compared with, but for choices; several names have no single value."""


def policies_schema_text() -> str:
    """The schema as the text of `policies.schema.json`."""
    return as_text(policies_schema())


def policies_schema() -> _Schema:
    """The schema of a policy file: the root, a policy, and the conditions on each of its subjects."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:slabuilder:policies:1",
        **part_schema(PolicyFile),
        "definitions": {
            Policy.__name__: _policy(),
            _name(WHOLE): _condition(WHOLE),
            **{_name(subject): _condition(subject) for subject in ITEMS.values()},
            **{_test_name(kind): _test(kind, value) for kind, value in _VALUES.items()},
        },
    }


def _policy() -> _Schema:
    schema = part_schema(Policy)
    for key in _CONDITIONS:
        del schema["properties"][key]["$ref"]  # which condition it is depends on `of`
    about = [_then({"not": {"required": ["of"]}}, WHOLE)]
    about += [
        _then({"properties": {"of": {"const": of.value}}, "required": ["of"]}, subject) for of, subject in ITEMS.items()
    ]
    return {**schema, "allOf": about}


def _then(when: _Schema, subject: Subject) -> _Schema:
    return {"if": when, "then": {"properties": {key: reference(_name(subject)) for key in _CONDITIONS}}}


def _name(subject: Subject) -> str:
    return f"ConditionOn_{subject.name}"


def _condition(subject: Subject) -> _Schema:
    own = reference(_name(subject))
    parts = {"type": "array", "minItems": 1, "items": own}
    joined = {
        "all": {**parts, "description": "Every one of these conditions holds."},
        "any": {**parts, "description": "At least one of these conditions holds."},
        "not": own,
    }
    facts = {fact.name: {**_tested(fact), "description": fact.means} for fact in subject.facts.values()}
    return {"type": "object", "properties": {**joined, **facts}, **_ONE_ENTRY}


def _tested(fact: Fact) -> _Schema:
    if fact.kind is not Kind.CHOICE:
        return reference(_test_name(fact.kind))
    words = [{"label": word, "body": word} for word in fact.options]
    value = {"type": ["string"], "pattern": f"^({'|'.join(map(re.escape, fact.options))})$", "defaultSnippets": words}
    return _test(Kind.CHOICE, value)


def _test_name(kind: Kind) -> str:
    return f"TestOf_{kind}"


def _test(kind: Kind, value: _Schema) -> _Schema:
    """A bare value where the kind has one, or a word and what it takes."""
    words = [word for word in tests_of(kind) if word != EQUALS]
    return {
        **value,
        "type": [*value["type"], "object"],
        "properties": {word: _argument(word, kind, value) for word in words},
        **_ONE_ENTRY,
    }


def _argument(word: str, kind: Kind, value: _Schema) -> _Schema:
    match word:
        case "is_known":
            schema: _Schema = {"type": "boolean"}
        case "between":
            schema = {"type": "array", "minItems": 2, "maxItems": 2, "items": value}
        case "one_of" | "none_of":
            schema = {"type": "array", "minItems": 1, "items": value}
        case "contains" | "contains_text" | "starts_with":
            schema = _TEXTS
        case "within_last":
            schema = {**_DURATION, "pattern": DURATION_PATTERN.replace("(business )?", "")}
        case _:
            schema = value
    means = "One of these is among them." if kind is Kind.NAMES and word == "contains" else TEST_MEANINGS[word].text
    return {**schema, "description": means}
