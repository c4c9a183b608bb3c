"""Figures in words with their numbers: `$480,000 ÷ $12,500 = 38.4 customers`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from slabuilder.agreement.qualified_lead import Stage
from slabuilder.agreement.rates import CUSTOMER
from slabuilder.language.messages import marked_plural
from slabuilder.spans import Path
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Product,
    Quotient,
    Sum,
    Unit,
    evaluate,
)
from slabuilder.targets.infix import Infix, added, divided, multiplied, subtracted

_DAYS = marked_plural("{count} day", "{count} days")
_HOURS = marked_plural("{count} hour", "{count} hours")
_MINUTES = marked_plural("{count} minute", "{count} minutes")
_WEEKS = marked_plural("{count} week", "{count} weeks")
_ATTEMPTS = marked_plural("{count} attempt", "{count} attempts")
_REPS = marked_plural("{count} rep", "{count} reps")


class Words(Protocol):
    """How numbers are written; `language.Language` is one."""

    def number(self, value: Fraction, /) -> str:
        """`38.4`."""
        ...

    def money(self, value: Fraction, /) -> str:
        """`$480,000`."""
        ...

    def share(self, value: Fraction, /) -> str:
        """`2.5%`."""
        ...

    def counted(self, one: str, many: str, count: Fraction, /) -> str:
        """`{count} hours` in the plural form for `count`."""
        ...

    def stage(self, stage_id: str, count: Fraction, stages: Iterable[Stage], /) -> str:
        """`1,536 MQLs`."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: a figure, its text, and where its own inputs stand in the agreement.

    The figures that it uses are steps of their own.
    """

    figure: Figure
    text: str
    paths: tuple[Path, ...]


def derivation(figure: Figure, words: Words, stages: Sequence[Stage]) -> tuple[Step, ...]:
    """The steps that lead to `figure`, each once, and each after those that it uses; the last is `figure` itself."""
    found: dict[Figure, Step] = {}
    for inner in _figures(figure.expression):
        found |= {step.figure: step for step in derivation(inner, words, stages)}
    paths = tuple(dict.fromkeys(_paths(figure.expression)))
    return (*found.values(), Step(figure, explained(figure, words, stages), paths))


def explained(figure: Figure, words: Words, stages: Sequence[Stage]) -> str:
    """The last step that leads to `figure`, with its numbers; what it uses stands there with its exact value."""
    result = quantity(evaluate(figure), figure.unit, figure.stage, words, stages)
    formula = _infix(figure.expression, words, stages).text
    return result if formula == result else f"{formula} = {result}"


def quantity(value: Fraction, unit: Unit, stage: str | None, words: Words, stages: Sequence[Stage]) -> str:
    """`value` with what it counts: `$12,500`, `2.5%`, `38.4 customers`, `1,536 MQLs`, `6 minutes`."""
    match unit:
        case Unit.MONEY | Unit.MONEY_PER_LEAD:
            return words.money(value)
        case Unit.SHARE:
            return words.share(value)
        case Unit.CUSTOMERS:
            return words.stage(CUSTOMER, value, stages)
        case Unit.LEADS:
            return words.stage(stage or "lead", value, stages)
        case Unit.DAYS:
            return words.counted(*_DAYS, value)
        case Unit.HOURS:
            return words.counted(*_HOURS, value)
        case Unit.MINUTES:
            return words.counted(*_MINUTES, value)
        case Unit.WEEKS:
            return words.counted(*_WEEKS, value)
        case Unit.ATTEMPTS:
            return words.counted(*_ATTEMPTS, value)
        case Unit.REPS:
            return words.counted(*_REPS, value)
        case Unit.NUMBER:
            return words.number(value)


def _infix(expression: Expression, words: Words, stages: Sequence[Stage]) -> Infix:
    match expression:
        case Input(value=value, unit=unit) | Constant(value=value, unit=unit):
            return Infix(quantity(value, unit, None, words, stages))
        case Figure(unit=unit, stage=stage):
            return Infix(quantity(evaluate(expression), unit, stage, words, stages))
        case Sum(terms):
            return added(_each(terms, words, stages), " + ") if terms else Infix(words.number(Fraction(0)))
        case Difference(minuend, subtrahend):
            return subtracted(_infix(minuend, words, stages), _infix(subtrahend, words, stages), " − ")
        case Product(factors):
            return multiplied(_each(factors, words, stages), " × ") if factors else Infix(words.number(Fraction(1)))
        case Quotient(dividend, divisor):
            return divided(_infix(dividend, words, stages), _infix(divisor, words, stages), " ÷ ")


def _each(expressions: Sequence[Expression], words: Words, stages: Sequence[Stage]) -> list[Infix]:
    return [_infix(expression, words, stages) for expression in expressions]


def _figures(expression: Expression) -> Iterator[Figure]:
    """The figures that `expression` uses directly, from left to right."""
    match expression:
        case Figure():
            yield expression
        case Input() | Constant():
            return
        case Sum(parts) | Product(parts):
            for part in parts:
                yield from _figures(part)
        case Difference(first, second) | Quotient(first, second):
            yield from _figures(first)
            yield from _figures(second)


def _paths(expression: Expression) -> Iterator[Path]:
    """Where the inputs of `expression` stand that are not those of another figure."""
    match expression:
        case Input(path=path):
            yield path
        case Figure() | Constant():
            return
        case Sum(parts) | Product(parts):
            for part in parts:
                yield from _paths(part)
        case Difference(first, second) | Quotient(first, second):
            yield from _paths(first)
            yield from _paths(second)
