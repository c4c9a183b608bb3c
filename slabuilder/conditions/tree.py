"""The closed tree of conditions: every kind of condition and of test that an agreement can hold, and no other.

Interpreters `match` over `Condition` and `Test` without a default branch, so that the type checker names each one
that lacks a new kind. Literals are texts and booleans as written until `conditions.literals` has given them the type
of their field.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from slabuilder.quantities import Duration

Literal: TypeAlias = str | bool | int | Decimal | date | datetime


@dataclass(frozen=True, slots=True)
class Equals:
    """The value is exactly this one; written as a bare value."""

    value: Literal


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number is this one or more."""

    value: Literal


@dataclass(frozen=True, slots=True)
class MoreThan:
    """The number is more than this one."""

    value: Literal


@dataclass(frozen=True, slots=True)
class AtMost:
    """The number is this one or less."""

    value: Literal


@dataclass(frozen=True, slots=True)
class LessThan:
    """The number is less than this one."""

    value: Literal


@dataclass(frozen=True, slots=True)
class Between:
    """From `low` to `high`, both included."""

    low: Literal
    high: Literal


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these values."""

    values: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Known, and none of these values."""

    values: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Contains:
    """The text contains at least one of these as whole words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContainsText:
    """The text contains at least one of these, inside words too."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartsWith:
    """The text starts with one of these."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """The time is before local midnight of this date."""

    date: Literal


@dataclass(frozen=True, slots=True)
class After:
    """The time is at or after the end of this date."""

    date: Literal


@dataclass(frozen=True, slots=True)
class WithinLast:
    """The time lies at most this long before the instant for which the lead is judged."""

    duration: Duration


@dataclass(frozen=True, slots=True)
class IsKnown:
    """The value is known (True), or blank (False)."""

    known: bool


Test: TypeAlias = (
    Equals
    | AtLeast
    | MoreThan
    | AtMost
    | LessThan
    | Between
    | OneOf
    | NoneOf
    | Contains
    | ContainsText
    | StartsWith
    | Before
    | After
    | WithinLast
    | IsKnown
)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold; a test on a blank value never holds, so its negation does."""

    part: Condition


@dataclass(frozen=True, slots=True)
class FieldTest:
    """A field of the lead passes a test."""

    field: str
    test: Test


@dataclass(frozen=True, slots=True)
class StageReached:
    """The lead reached this stage or a later one."""

    stage: str


@dataclass(frozen=True, slots=True)
class InBand:
    """The lead is in one of these quality bands."""

    bands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IsPersona:
    """The lead is one of these buyer personas."""

    personas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreTest:
    """The lead's score passes a test of numbers."""

    test: Test


Condition: TypeAlias = AllOf | AnyOf | Not | FieldTest | StageReached | InBand | IsPersona | ScoreTest
