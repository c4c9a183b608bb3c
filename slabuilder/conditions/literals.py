"""Gives the literals of a condition the types of the fields that they are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from slabuilder.conditions import tree
from slabuilder.conditions.words import EQUALS, QUOTE_A_WORD, TEST_WORDS, TESTS, FieldType
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.quantities.dates import day
from slabuilder.quantities.numbers import QuantityError, signed_decimal_number, signed_whole_number
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Field:
    """What conditions need to know of a lead's field: its type, and the values it can take if it is a choice."""

    type: FieldType
    options: tuple[str, ...] = ()


def typed(condition: tree.Condition, vocabulary: Mapping[str, Field]) -> tuple[tree.Condition, tuple[Finding, ...]]:
    """`condition` with typed literals, and every fault in it, at paths seen from the condition."""
    typing = _Typing(vocabulary)
    return typing.condition(condition, ()), tuple(typing.findings)


class _Typing:
    def __init__(self, vocabulary: Mapping[str, Field]) -> None:
        self.vocabulary = vocabulary
        self.findings: list[Finding] = []

    def condition(self, condition: tree.Condition, path: Path) -> tree.Condition:
        match condition:
            case tree.AllOf(parts):
                return tree.AllOf(tuple(self.condition(part, (*path, "all", i)) for i, part in enumerate(parts)))
            case tree.AnyOf(parts):
                return tree.AnyOf(tuple(self.condition(part, (*path, "any", i)) for i, part in enumerate(parts)))
            case tree.Not(part):
                return tree.Not(self.condition(part, (*path, "not")))
            case tree.ScoreTest(test):
                return tree.ScoreTest(self.test(test, Field(FieldType.INTEGER), (*path, "score"), "the score"))
            case tree.FieldTest(name, test):
                return self._field_test(condition, name, test, (*path, name))
            case tree.StageReached() | tree.InBand() | tree.IsPersona():
                return condition

    def _field_test(self, condition: tree.FieldTest, name: str, test: tree.Test, path: Path) -> tree.Condition:
        field = self.vocabulary.get(name)
        if field is None:
            close = nearest(name, self.vocabulary)
            help = f"did you mean {close}?" if close else "describe it under lead_fields first"
            self.findings.append(Finding("SLA013", f"{name!r} is not one of the lead fields", path, help, Mark.KEY))
            return condition
        return tree.FieldTest(name, self.test(test, field, path, f"{name!r}"))

    def test(self, test: tree.Test, field: Field, path: Path, name: str) -> tree.Test:
        word = word_of(test)
        here = path if word == EQUALS else (*path, word)
        if field.type not in TESTS[word]:
            what, mark = (
                ("compared with one value", Mark.VALUE) if word == EQUALS else (f"tested with {word}", Mark.KEY)
            )
            message = f"{name} is of type {field.type} and cannot be {what}"
            self.findings.append(Finding("SLA017", message, here, _possible_tests(field), mark))
            return test
        return self._typed_test(test, field, here)

    def _typed_test(self, test: tree.Test, field: Field, path: Path) -> tree.Test:
        match test:
            case tree.Equals(value):
                return tree.Equals(self._literal(value, field, path))
            case tree.AtLeast(value):
                return tree.AtLeast(self._literal(value, field, path))
            case tree.MoreThan(value):
                return tree.MoreThan(self._literal(value, field, path))
            case tree.AtMost(value):
                return tree.AtMost(self._literal(value, field, path))
            case tree.LessThan(value):
                return tree.LessThan(self._literal(value, field, path))
            case tree.Before(value):
                return tree.Before(self._literal(value, field, path))
            case tree.After(value):
                return tree.After(self._literal(value, field, path))
            case tree.OneOf(values):
                return tree.OneOf(self._literals(values, field, path))
            case tree.NoneOf(values):
                return tree.NoneOf(self._literals(values, field, path))
            case tree.Between(low, high):
                low, high = self._literals((low, high), field, path)
                return self._between(low, high, path)
            case tree.Contains() | tree.ContainsText() | tree.StartsWith() | tree.WithinLast() | tree.IsKnown():
                return test

    def _between(self, low: tree.Literal, high: tree.Literal, path: Path) -> tree.Between:
        numbers = isinstance(low, int | Decimal) and isinstance(high, int | Decimal) and low > high
        days = isinstance(low, date) and isinstance(high, date) and low > high
        if numbers or days:
            message = "nothing lies between these: the first is greater"
            self.findings.append(Finding("SLA016", message, path, "write the smaller one first"))
        return tree.Between(low, high)

    def _literals(self, values: tuple[tree.Literal, ...], field: Field, path: Path) -> tuple[tree.Literal, ...]:
        return tuple(self._literal(value, field, (*path, index)) for index, value in enumerate(values))

    def _literal(self, value: tree.Literal, field: Field, path: Path) -> tree.Literal:
        try:
            return literal(value, field)
        except QuantityError as error:
            self.findings.append(Finding("SLA012", expected(str(error), value), path, error.help))
            return value


def _possible_tests(field: Field) -> str:
    words = [word for word in TEST_WORDS if field.type in TESTS[word]]
    if field.type in TESTS[EQUALS]:
        words.insert(0, "a bare value")
    return f"a field of type {field.type} can be tested with {', '.join(words)}"


def literal(value: tree.Literal, field: Field) -> tree.Literal:
    """`value`, a literal as written, in the type of `field`; a QuantityError says what was expected."""
    if field.type is FieldType.BOOLEAN:
        if not isinstance(value, bool):
            raise QuantityError("true or false")
        return value
    if not isinstance(value, str):
        raise QuantityError(f"a value of type {field.type}", QUOTE_A_WORD)
    match field.type:
        case FieldType.INTEGER:
            return signed_whole_number(value)
        case FieldType.DECIMAL | FieldType.MONEY:
            return signed_decimal_number(value)
        case FieldType.DATE | FieldType.TIMESTAMP:
            return day(value)
        case FieldType.CHOICE:
            if value not in field.options:
                close = nearest(value, field.options)
                help = f"did you mean {close}?" if close else None
                raise QuantityError(f"one of {', '.join(field.options)}", help)
            return value
        case FieldType.TEXT:
            return value


def word_of(test: tree.Test) -> str:
    """The word that writes `test` in YAML."""
    match test:
        case tree.Equals():
            return EQUALS
        case tree.AtLeast():
            return "at_least"
        case tree.MoreThan():
            return "more_than"
        case tree.AtMost():
            return "at_most"
        case tree.LessThan():
            return "less_than"
        case tree.Between():
            return "between"
        case tree.OneOf():
            return "one_of"
        case tree.NoneOf():
            return "none_of"
        case tree.Contains():
            return "contains"
        case tree.ContainsText():
            return "contains_text"
        case tree.StartsWith():
            return "starts_with"
        case tree.Before():
            return "before"
        case tree.After():
            return "after"
        case tree.WithinLast():
            return "within_last"
        case tree.IsKnown():
            return "is_known"
