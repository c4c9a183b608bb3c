"""Conditions at random, right for the fields, stages, bands and personas that an agreement has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from slabuilder.conditions.words import TESTS, FieldType
from slabuilder.source import Value
from tests.agreement import random_scalars as scalars

OPTIONS = ("CT", "MA", "NY", "10", "North-East")

FIELDS: dict[str, FieldType] = {
    "job_title": FieldType.TEXT,
    "state": FieldType.CHOICE,
    "requested_demo": FieldType.BOOLEAN,
    "employees": FieldType.INTEGER,
    "rating": FieldType.DECIMAL,
    "budget": FieldType.MONEY,
    "founded": FieldType.DATE,
    "last_visit": FieldType.TIMESTAMP,
}


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the conditions of one place in an agreement may speak of."""

    random: Random
    fields: Sequence[str]
    stages: Sequence[str] = ()
    bands: Sequence[str] = ()
    personas: Sequence[str] = ()

    def condition(self, depth: int = 2) -> Value:
        """A condition of at most so many levels of all, any and not."""
        kinds = ["field"] * 4 + ["all", "any", "not"] * bool(depth)
        kinds += (
            ["stage"] * bool(self.stages) + ["band", "score"] * bool(self.bands) + ["persona"] * bool(self.personas)
        )
        kind = self.random.choice(kinds)
        match kind:
            case "all" | "any":
                return {kind: [self.condition(depth - 1) for _ in range(self.random.randint(1, 3))]}
            case "not":
                return {"not": self.condition(depth - 1)}
            case "stage":
                return {"stage": self.random.choice(self.stages)}
            case "band":
                return {"band": self._one_or_more(self.bands)}
            case "persona":
                return {"persona": self._one_or_more(self.personas)}
            case "score":
                return {
                    "score": self._test(self.random.choice(["at_least", "more_than", "between"]), FieldType.INTEGER)
                }
            case _:
                name = self.random.choice(self.fields)
                words = [word for word, types in TESTS.items() if FIELDS[name] in types]
                return {name: self._test(self.random.choice(words), FIELDS[name])}

    def _test(self, word: str, kind: FieldType) -> Value:
        match word:
            case "equals":
                return literal(self.random, kind)
            case "one_of" | "none_of":
                return {word: [literal(self.random, kind) for _ in range(self.random.randint(1, 3))]}
            case "between":
                return {word: self._between(kind)}
            case "contains" | "contains_text" | "starts_with":
                return {word: self._one_or_more(scalars.WORDS)}
            case "within_last":
                return {word: scalars.calendar_duration(self.random)}
            case "is_known":
                return {word: self.random.choice([True, False])}
            case _:
                return {word: literal(self.random, kind)}

    def _between(self, kind: FieldType) -> list[Value]:
        if kind in {FieldType.DATE, FieldType.TIMESTAMP}:
            return [scalars.day(self.random, 2024), scalars.day(self.random, 2026)]
        return ["-5", scalars.whole(self.random)]

    def _one_or_more(self, names: Sequence[str]) -> Value:
        some: list[Value] = [*self.random.sample(names, self.random.randint(1, len(names)))]
        return self.random.choice([some, some[0]])


def literal(random: Random, kind: FieldType) -> str | bool:
    """A value of this type, as written."""
    match kind:
        case FieldType.BOOLEAN:
            return random.choice([True, False])
        case FieldType.INTEGER:
            return scalars.points(random)
        case FieldType.DECIMAL | FieldType.MONEY:
            return scalars.amount(random)
        case FieldType.DATE | FieldType.TIMESTAMP:
            return scalars.day(random, random.choice([1999, 2026]))
        case FieldType.CHOICE:
            return random.choice(OPTIONS)
        case FieldType.TEXT:
            return random.choice(scalars.WORDS)
