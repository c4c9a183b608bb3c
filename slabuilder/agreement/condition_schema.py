"""The JSON Schema of conditions: exactly the structure that `conditions.parser` reads.

Each part is one flat schema: what takes a scalar or a mapping says both in one place, because the keywords of the one
do not touch the other.
"""

from __future__ import annotations

from typing import Any

from slabuilder.agreement.lead_fields import NEW_FIELD_PATTERN
from slabuilder.agreement.meanings import CONDITION_WORDS, TEST_MEANINGS, Meaning
from slabuilder.agreement.yaml_text import as_yaml
from slabuilder.quantities.durations import DURATION_PATTERN

CONDITION, TEST, SCORE_TEST = "Condition", "Test", "ScoreTest"

_Schema = dict[str, Any]

_NOT_BLANK = r"\S"
_ONE_ENTRY: _Schema = {"minProperties": 1, "maxProperties": 1}
_TEXT: _Schema = {"type": ["string", "number"], "pattern": _NOT_BLANK}
_TEXTS: _Schema = {"type": ["string", "number", "array"], "pattern": _NOT_BLANK, "minItems": 1, "items": _TEXT}
_VALUE: _Schema = {"type": ["string", "number", "boolean"], "pattern": _NOT_BLANK}
_VALUES: _Schema = {"type": "array", "minItems": 1, "items": _VALUE}
_PAIR: _Schema = {"type": "array", "minItems": 2, "maxItems": 2, "items": _VALUE}
_LENGTH: _Schema = {
    "type": "string",
    "pattern": DURATION_PATTERN.replace("(business )?", ""),  # a lead's age runs always, never in business time
    "errorMessage": "Expected a duration such as 30 days",
}


def reference(name: str) -> _Schema:
    """The schema that stands for the definition `name`."""
    return {"$ref": f"#/definitions/{name}"}


_PARTS: _Schema = {"type": "array", "minItems": 1, "items": reference(CONDITION)}
_JOINED_OR_REFERRED: dict[str, _Schema] = {
    "all": _PARTS,
    "any": _PARTS,
    "not": reference(CONDITION),
    "stage": _TEXT,
    "band": _TEXTS,
    "persona": _TEXTS,
    "score": reference(SCORE_TEST),
}
_NUMBER_TESTS: dict[str, _Schema] = {
    "at_least": _VALUE,
    "more_than": _VALUE,
    "at_most": _VALUE,
    "less_than": _VALUE,
    "between": _PAIR,
}
_TESTS: dict[str, _Schema] = {
    **_NUMBER_TESTS,
    "one_of": _VALUES,
    "none_of": _VALUES,
    "contains": _TEXTS,
    "contains_text": _TEXTS,
    "starts_with": _TEXTS,
    "before": _VALUE,
    "after": _VALUE,
    "within_last": _LENGTH,
    "is_known": {"type": "boolean"},
}


def condition_definitions() -> dict[str, _Schema]:
    """The definitions of a condition, of a test on a field, and of a test on the score."""
    return {
        CONDITION: {
            "type": "object",
            "description": "A condition on a lead: one test of a field, or several joined by all, any or not.",
            "properties": _with_help(_JOINED_OR_REFERRED, CONDITION_WORDS),
            "patternProperties": {NEW_FIELD_PATTERN: reference(TEST)},
            "additionalProperties": False,
            **_ONE_ENTRY,
        },
        TEST: {
            "type": ["string", "number", "boolean", "object"],
            "description": "A value that the field must have, or a word and what it takes.",
            "pattern": _NOT_BLANK,
            "properties": _with_help(_TESTS, TEST_MEANINGS),
            "additionalProperties": False,
            **_ONE_ENTRY,
        },
        SCORE_TEST: {
            "type": "object",
            "description": "What the score must be: a word and a number.",
            "properties": _with_help(_NUMBER_TESTS, TEST_MEANINGS),
            "additionalProperties": False,
            **_ONE_ENTRY,
        },
    }


def _with_help(schemas: dict[str, _Schema], meanings: dict[str, Meaning]) -> dict[str, _Schema]:
    return {word: {**schema, **_help(meanings[word])} for word, schema in schemas.items()}


def _help(meaning: Meaning) -> _Schema:
    example = as_yaml(meaning.example)
    return {
        "description": meaning.text,
        "markdownDescription": f"{meaning.text}\n\n```yaml\n{example}\n```",
    }
