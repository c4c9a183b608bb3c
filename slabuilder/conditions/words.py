"""The words of the condition language: what a test may be called, and which field types have it."""

from __future__ import annotations

import re
from enum import StrEnum


class FieldType(StrEnum):
    """The types that a lead's field can have."""

    TEXT = "text"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    DATE = "date"
    TIMESTAMP = "timestamp"


NUMBERS = frozenset({FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY})
TIMES = frozenset({FieldType.DATE, FieldType.TIMESTAMP})
LISTED = NUMBERS | {FieldType.TEXT, FieldType.CHOICE, FieldType.DATE}

EQUALS = "equals"
"""The test that has no word in YAML: a bare value."""

TESTS: dict[str, frozenset[FieldType]] = {
    EQUALS: LISTED | {FieldType.BOOLEAN},
    "at_least": NUMBERS,
    "more_than": NUMBERS,
    "at_most": NUMBERS,
    "less_than": NUMBERS,
    "between": NUMBERS | TIMES,
    "one_of": LISTED,
    "none_of": LISTED,
    "contains": frozenset({FieldType.TEXT}),
    "contains_text": frozenset({FieldType.TEXT}),
    "starts_with": frozenset({FieldType.TEXT}),
    "before": TIMES,
    "after": TIMES,
    "within_last": TIMES,
    "is_known": frozenset(FieldType),
}
"""Each test's word, and the types of field that it can test."""

TEST_WORDS = tuple(word for word in TESTS if word != EQUALS)

REFERENCES = ("stage", "band", "persona", "score")
"""What a condition can speak of besides the lead's fields; no field may be called so."""

JOINERS = ("all", "any", "not")
RESERVED_NAMES = frozenset({*JOINERS, *REFERENCES})

FIELD_NAME_PATTERN = r"^[a-z][a-z0-9_]{0,39}$"
"""What a field of the lead can be called."""

_FIELD_NAME = re.compile(FIELD_NAME_PATTERN)


def can_name_a_field(name: str) -> bool:
    """Whether a field of the lead can be called `name`, reserved words apart."""
    return _FIELD_NAME.fullmatch(name) is not None


QUOTE_A_WORD = "put quotes around it if it is meant as a text"
"""What to do about `true` or `false` where a text is meant."""
