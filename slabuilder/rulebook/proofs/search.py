"""Looks for a lead of which a formula holds; within Z3's own steps, never seconds, so that no machine finds otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any, TypeAlias

import z3

from slabuilder.conditions.lead import Value
from slabuilder.conditions.symbols import ANOTHER, Symbol, day_of, instant_of
from slabuilder.conditions.text_examples import text_with
from slabuilder.conditions.texts import normalized
from slabuilder.conditions.words import FieldType
from slabuilder.rulebook.proofs.example import Example, NoExample
from slabuilder.rulebook.proofs.likeness import Likeness
from slabuilder.rulebook.proofs.plausible import Wishes
from slabuilder.rulebook.proofs.proof import STEPS
from slabuilder.rulebook.proofs.space import Space
from slabuilder.rulebook.proofs.symbolic import Formula

_ROUNDS = 20
"""So many examples are tried that turn out not to be one, because no text is found for them, before it is given up."""

Confirmed: TypeAlias = Callable[[Example], bool]


class Search:
    """Finds examples for formulas over the symbols of `space`.

    Whatever Z3 finds is only an example when it is confirmed by whoever asks for it.
    """

    def __init__(self, space: Space, likeness: Likeness, steps: int = STEPS) -> None:
        self.space = space
        self.samples = likeness.samples
        self.wishes = [*Wishes(space, likeness.as_of).groups()]
        self.found: list[tuple[z3.ModelRef, Example]] = []
        self.solver = z3.SimpleSolver(ctx=space.context)
        self.solver.set(rlimit=steps, random_seed=0)
        self.solver.add(*space.laws)

    def any(self, formula: Formula, confirmed: Confirmed) -> Example | NoExample:
        """Some lead of which `formula` holds, and of which that is `confirmed`; one that was found before, if it does."""
        for model, example in self.found:
            if z3.is_true(model.eval(formula, model_completion=True)) and confirmed(example):
                return example
        return self.best(formula, confirmed)

    def best(self, formula: Formula, confirmed: Confirmed) -> Example | NoExample:
        """A lead of which `formula` holds with as few known values as can be, and those plausible."""
        self.solver.push()
        try:
            self.solver.add(formula)
            return self._tried(confirmed)
        finally:
            self.solver.pop()

    def is_possible(self, formula: Formula) -> bool:
        """Whether it is not known that no lead fulfils `formula`."""
        self.solver.push()
        try:
            self.solver.add(formula)
            return bool(self.solver.check() != z3.unsat)
        finally:
            self.solver.pop()

    def _tried(self, confirmed: Confirmed) -> Example | NoExample:
        none = NoExample.THERE_IS_NONE
        for _ in range(_ROUNDS):
            result = self.solver.check()
            if result == z3.unsat:
                return none
            if result == z3.unknown:
                break
            model = self._wished()
            example = self._example(model)
            if example is not None and confirmed(example):
                self.found.append((model, example))
                return example
            none = NoExample.NOT_DECIDED
            self.solver.add(z3.Not(self._kind(model)))
        return NoExample.NOT_DECIDED

    def _wished(self) -> z3.ModelRef:
        """The model that grants as many wishes as can be, each in its turn."""
        model, granted = self.solver.model(), 0
        for group in self.wishes:
            for wish in group:
                if z3.is_true(model.eval(wish, model_completion=True)):
                    self.solver.push()
                    self.solver.add(wish)
                    granted += 1
                    break
                self.solver.push()
                self.solver.add(wish)
                if self.solver.check() == z3.sat:
                    model = self.solver.model()
                    granted += 1
                    break
                self.solver.pop()
        self.solver.pop(granted)
        return model

    def _kind(self, model: z3.ModelRef) -> Formula:
        """That a lead is like the one of `model`, in what is known and what its texts are."""
        variables = [symbol.known for symbol in self.space.symbols.values()]
        variables += [atom for symbol in self.space.symbols.values() for atom in symbol.atoms.values()]
        return z3.And(*(variable == model.eval(variable, model_completion=True) for variable in variables))

    def _example(self, model: z3.ModelRef) -> Example | None:
        """The lead that `model` describes; nothing if a value of it cannot be written."""
        values: dict[str, Value] = {}
        for name, symbol in self.space.symbols.items():
            if z3.is_true(model.eval(symbol.known, model_completion=True)):
                value = self._value(name, symbol, model)
                if value is None:
                    return None
                values[name] = value
        events = frozenset(
            stage for stage, event in self.space.events.items() if z3.is_true(model.eval(event, model_completion=True))
        )
        as_of = model.eval(self.space.as_of, model_completion=True).as_long()
        return Example(values, events, instant_of(as_of).astimezone(UTC))

    def _value(self, name: str, symbol: Symbol, model: z3.ModelRef) -> Value | None:
        if symbol.type is FieldType.TEXT:
            truth = {
                atom: z3.is_true(model.eval(variable, model_completion=True)) for atom, variable in symbol.atoms.items()
            }
            return text_with(truth, self.samples.get(name, ()))
        value: Any = model.eval(symbol.value, model_completion=True)
        match symbol.type:
            case FieldType.CHOICE:
                return self._option(name, value.as_long())
            case FieldType.BOOLEAN:
                return bool(z3.is_true(value))
            case FieldType.INTEGER:
                return int(value.as_long())
            case FieldType.DECIMAL | FieldType.MONEY:
                return _decimal(Fraction(value.numerator_as_long(), value.denominator_as_long()))
            case FieldType.DATE:
                return day_of(value.as_long())
            case FieldType.TIMESTAMP:
                return instant_of(value.as_long())

    def _option(self, name: str, number: int) -> str:
        compared = self.space.symbols[name].options
        if number == ANOTHER:
            return next(word for times in count() if (word := "another value" + "!" * times) not in compared)
        options = self.space.fields[name].options
        return next(option for option in options if normalized(option) == compared[number])


def _decimal(number: Fraction) -> Decimal | None:
    """`number` as a decimal, where it is one."""
    value = Decimal(number.numerator) / Decimal(number.denominator)
    return value if Fraction(value) == number else None
