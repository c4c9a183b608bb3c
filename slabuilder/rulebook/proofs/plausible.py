"""Which values an example is to have, of those that it may have: known only where need be, and near a threshold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

import z3

from slabuilder.conditions.lead import Value
from slabuilder.conditions.symbols import ANOTHER, Symbol, constant, seconds
from slabuilder.conditions.times import day_start
from slabuilder.conditions.words import FieldType
from slabuilder.quantities import Duration
from slabuilder.rulebook.proofs.space import Space
from slabuilder.rulebook.proofs.symbolic import Formula
from slabuilder.rulebook.proofs.thresholds import Threshold

_CENT = Decimal("0.01")


class Wishes:
    """What examples are to be like: formulas in groups, of each of which the first that can be is taken."""

    def __init__(self, space: Space, as_of: datetime) -> None:
        self.space = space
        self.as_of = as_of

    def groups(self) -> Iterator[Sequence[Formula]]:
        """The groups, the most important first."""
        yield [self.space.as_of == seconds(self.as_of)]
        yield from ([z3.Not(event)] for event in self.space.events.values())
        yield from ([z3.Not(symbol.known)] for symbol in self.space.symbols.values())
        for name, symbol in self.space.symbols.items():
            if symbol.type is FieldType.TEXT:
                yield from ([z3.Not(atom)] for atom in symbol.atoms.values())
            else:
                yield [z3.Implies(symbol.known, symbol.value == value) for value in self._values(name, symbol)]

    def _values(self, name: str, symbol: Symbol) -> Iterator[z3.ExprRef]:
        context = self.space.context
        if symbol.type is FieldType.CHOICE:
            yield from (z3.IntVal(number, context) for number in (*range(len(symbol.options)), ANOTHER))
        else:
            near = (value for one in self.space.thresholds.get(name, ()) for value in self._near(one, symbol.type))
            yield from (constant(value, context) for value in near)

    def _near(self, threshold: Threshold, type: FieldType) -> Iterator[Value]:
        """The values at `threshold` and on both sides of it."""
        match threshold:
            case bool() | str():
                return
            case int():
                yield from (threshold, threshold - 1, threshold + 1)
            case Decimal():
                yield from (threshold, threshold - 1, threshold + 1, threshold - _CENT, threshold + _CENT)
            case date() if type is FieldType.DATE:
                yield from (threshold, threshold - timedelta(days=1), threshold + timedelta(days=1))
            case date():
                start = day_start(threshold, self.space.zone)
                yield from (start, start - timedelta(days=1), start + timedelta(days=1))
            case Duration():
                first = self.as_of - timedelta(minutes=threshold.minutes)
                for instant in (first, first - timedelta(days=1), self.as_of + timedelta(days=1)):
                    yield instant.astimezone(self.space.zone).date() if type is FieldType.DATE else instant
