"""What policies can speak of: a fact has a name, a kind, and a place in the agreement.

Facts of the agreement stand in `whole`, those of the items of its lists in `items`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeAlias

from slabuilder.checks.judged import Judged
from slabuilder.conditions.lead import Value
from slabuilder.conditions.words import EQUALS, TESTS, FieldType
from slabuilder.quantities import Duration
from slabuilder.spans import Path


class Kind(StrEnum):
    """The kinds of facts; the first seven are types of fields, and are compared as those."""

    TEXT = "text"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    DATE = "date"
    SHARE = "share"
    DURATION = "duration"
    NAMES = "names"


_OF_ORDER = (EQUALS, "at_least", "more_than", "at_most", "less_than", "between", "is_known")


def tests_of(kind: Kind) -> tuple[str, ...]:
    """The words of the tests that a fact of this kind can be put to."""
    match kind:
        case Kind.SHARE | Kind.DURATION:
            return _OF_ORDER
        case Kind.NAMES:
            return ("contains", "is_known")
        case _:
            return tuple(word for word, types in TESTS.items() if FieldType(kind.value) in types)


FactValue: TypeAlias = Value | Fraction | Duration | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Item:
    """What is judged: the agreement, or an item of a list of it, and its path."""

    judged: Judged
    part: Any
    path: Path


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; `path` is seen from the item."""

    name: str
    kind: Kind
    means: str
    path: Path
    value: Callable[[Item], FactValue]
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a policy judges: how it is called, its items, and their facts by name."""

    name: str
    path: Path
    items: Callable[[Judged], list[Item]]
    facts: dict[str, Fact]


def subject(name: str, path: Path, items: Callable[[Judged], list[Item]], *facts: Fact) -> Subject:
    """The subject with these facts."""
    return Subject(name, path, items, {fact.name: fact for fact in facts})


def options(words: type[StrEnum]) -> tuple[str, ...]:
    """The words that a choice can take."""
    return tuple(word.value for word in words)
