"""A condition as a formula of Z3 over the symbols of a lead: what holds of the one holds of the other.

Every test is two-valued: it needs the value to be known, so that a blank never matches and `not` negates that result.
Days become instants as in every interpreter (`conditions.times`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import z3

from slabuilder.conditions import tree
from slabuilder.conditions.symbols import ANOTHER, Symbol, SymbolicLead, constant, days, seconds
from slabuilder.conditions.text_atoms import Ask, Atom
from slabuilder.conditions.texts import normalized, phrases
from slabuilder.conditions.times import day_end, day_start
from slabuilder.conditions.words import FieldType


class References(Protocol):
    """What a lead is besides its fields, as formulas over the same symbols."""

    def stage(self, stage: str) -> z3.BoolRef:
        """Whether it reached this stage or a later one."""

    def band(self, band: str) -> z3.BoolRef:
        """Whether it is in this quality band."""

    def persona(self, persona: str) -> z3.BoolRef:
        """Whether it fits this buyer persona."""

    def score(self) -> z3.ArithRef:
        """Its score, which is always known."""


@dataclass(frozen=True, slots=True)
class Formulas:
    """Writes conditions as formulas over `lead`."""

    lead: SymbolicLead
    references: References

    def truth(self, condition: tree.Condition) -> z3.BoolRef:
        """Whether `condition` holds of the lead."""
        match condition:
            case tree.AllOf(parts):
                return z3.And(*self._each(parts))
            case tree.AnyOf(parts):
                return z3.Or(*self._each(parts))
            case tree.Not(part):
                return z3.Not(self.truth(part))
            case tree.StageReached(stage):
                return self.references.stage(stage)
            case tree.InBand(bands):
                return self._some(self.references.band(band) for band in bands)
            case tree.IsPersona(personas):
                return self._some(self.references.persona(persona) for persona in personas)
            case tree.ScoreTest(test):
                return self._of_number(test, self.references.score())
            case tree.FieldTest(name, tree.IsKnown(known)):
                symbol = self.lead.symbols[name]
                return symbol.known if known else z3.Not(symbol.known)
            case tree.FieldTest(name, test):
                return z3.And(self.lead.symbols[name].known, self._of_known(test, name))

    def _each(self, parts: Iterable[tree.Condition]) -> list[z3.BoolRef]:
        return [self.truth(part) for part in parts]

    def _some(self, formulas: Iterable[z3.BoolRef]) -> z3.BoolRef:
        return z3.Or(z3.BoolVal(False, self.lead.context), *formulas)

    def _of_known(self, test: tree.Test, name: str) -> z3.BoolRef:
        """Whether the value of the field, which is known, passes `test`."""
        symbol = self.lead.symbols[name]
        match symbol.type:
            case FieldType.TEXT:
                return self._of_text(test, name)
            case FieldType.CHOICE | FieldType.BOOLEAN:
                return self._of_option(test, name)
            case FieldType.INTEGER | FieldType.DECIMAL | FieldType.MONEY:
                return self._of_number(test, symbol.value)
            case FieldType.DATE:
                return self._of_day(test, symbol)
            case FieldType.TIMESTAMP:
                return self._of_instant(test, symbol.value)

    def _of_text(self, test: tree.Test, name: str) -> z3.BoolRef:
        match test:
            case tree.Equals(value):
                return self._atoms(name, Ask.IS, [normalized(str(value))])
            case tree.OneOf(values):
                return self._atoms(name, Ask.IS, [normalized(str(value)) for value in values])
            case tree.NoneOf(values):
                return z3.Not(self._atoms(name, Ask.IS, [normalized(str(value)) for value in values]))
            case tree.Contains(words):
                return self._atoms(name, Ask.WORDS, phrases(words))
            case tree.ContainsText(texts):
                return self._atoms(name, Ask.PART, map(normalized, texts))
            case tree.StartsWith(texts):
                return self._atoms(name, Ask.STARTS, map(normalized, texts))
            case _:
                raise _unfit(test, FieldType.TEXT)

    def _atoms(self, name: str, ask: Ask, texts: Iterable[str]) -> z3.BoolRef:
        """Whether one of these is true of the text; nothing is blank, everything contains and starts with the blank."""
        return self._some(
            self.lead.atom(name, Atom(ask, text)) if text else z3.BoolVal(ask is not Ask.IS, self.lead.context)
            for text in texts
        )

    def _of_option(self, test: tree.Test, name: str) -> z3.BoolRef:
        match test:
            case tree.Equals(value):
                return self._option(name, [value])
            case tree.OneOf(values):
                return self._option(name, values)
            case tree.NoneOf(values):
                return z3.Not(self._option(name, values))
            case _:
                raise _unfit(test, self.lead.symbols[name].type)

    def _option(self, name: str, values: Iterable[tree.Literal]) -> z3.BoolRef:
        value = self.lead.symbols[name].value
        found = [self.lead.literal(name, one) for one in values]
        return self._some(value == one for one in found if not z3.is_int_value(one) or one.as_long() != ANOTHER)

    def _of_number(self, test: tree.Test, value: z3.ArithRef) -> z3.BoolRef:
        match test:
            case tree.Equals(other):
                return value == self._constant(other)
            case tree.AtLeast(bound):
                return value >= self._constant(bound)
            case tree.MoreThan(bound):
                return value > self._constant(bound)
            case tree.AtMost(bound):
                return value <= self._constant(bound)
            case tree.LessThan(bound):
                return value < self._constant(bound)
            case tree.Between(low, high):
                return z3.And(value >= self._constant(low), value <= self._constant(high))
            case tree.OneOf(others):
                return self._some(value == self._constant(other) for other in others)
            case tree.NoneOf(others):
                return z3.Not(self._some(value == self._constant(other) for other in others))
            case _:
                raise _unfit(test, FieldType.DECIMAL)

    def _of_day(self, test: tree.Test, symbol: Symbol) -> z3.BoolRef:
        value = symbol.value
        match test:
            case tree.Before(day):
                return value < days(_day(day))
            case tree.After(day):
                return value > days(_day(day))
            case tree.Between(low, high):
                return z3.And(value >= days(_day(low)), value <= days(_day(high)))
            case tree.WithinLast():
                return self._within_last(test, symbol.start)
            case _:
                return self._of_number(test, value)

    def _of_instant(self, test: tree.Test, value: z3.ArithRef) -> z3.BoolRef:
        match test:
            case tree.Before(day):
                return value < seconds(day_start(_day(day), self.lead.zone))
            case tree.After(day):
                return value >= seconds(day_end(_day(day), self.lead.zone))
            case tree.Between(low, high):
                start, end = day_start(_day(low), self.lead.zone), day_end(_day(high), self.lead.zone)
                return z3.And(value >= seconds(start), value < seconds(end))
            case tree.WithinLast():
                return self._within_last(test, value)
            case _:
                raise _unfit(test, FieldType.TIMESTAMP)

    def _within_last(self, test: tree.WithinLast, value: z3.ArithRef) -> z3.BoolRef:
        as_of = self.lead.as_of
        return z3.And(value >= as_of - test.duration.minutes * 60, value <= as_of)

    def _constant(self, value: tree.Literal) -> z3.ExprRef:
        return constant(value, self.lead.context)


def _day(value: tree.Literal) -> date:
    assert isinstance(value, date)
    return value


def _unfit(test: tree.Test, type: FieldType) -> ValueError:
    return ValueError(f"a {type} has no test like {test}: give literals their types first")
