"""A lead as symbols of Z3: for each field whether it is known, and its value; and the instant that it is judged for.

Numbers are Int or Real and exact. A choice is the number of its option, or `ANOTHER` for a value outside the options.
A day is counted from 1970-01-01, an instant in seconds since then. A text is the truth of its atoms
(`conditions.text_atoms`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import Any

import z3

from slabuilder.conditions.lead import Lead, Value
from slabuilder.conditions.literals import Field
from slabuilder.conditions.text_atoms import Ask, Atom, laws
from slabuilder.conditions.texts import normalized
from slabuilder.conditions.times import day_start
from slabuilder.conditions.tree import Literal
from slabuilder.conditions.words import FieldType

ANOTHER = -1
_DAY = 24 * 60 * 60
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = datetime(1, 1, 2, tzinfo=UTC)
_LAST = datetime(9999, 12, 30, tzinfo=UTC)
"""No time of a lead lies outside of these; the days at the edge have no instants in some zones."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A field's two variables: whether it is known, and its value, which means nothing where it is not.

    A text has no variable for its value, but one for each atom that has been asked for. `start` is the first second of
    a day, which lies somewhere near midnight UTC: where exactly is known of known days alone.
    """

    type: FieldType
    known: z3.BoolRef
    value: Any
    start: Any = None
    options: tuple[str, ...] = ()
    atoms: dict[Atom, z3.BoolRef] = field(default_factory=dict)


class SymbolicLead:
    """Any lead that has some of these fields, judged for any instant; days are those of `zone`."""

    def __init__(self, fields: Mapping[str, Field], zone: tzinfo, context: z3.Context) -> None:
        self.zone = zone
        self.context = context
        self.as_of = z3.Int("as of", context)
        self.symbols = {name: _symbol(name, field, zone, context) for name, field in fields.items()}

    def seen_with(self, fields: Mapping[str, Field], zone: tzinfo) -> SymbolicLead:
        """The same lead, as it is for rules that know these fields and whose days are those of `zone`.

        A field of the same name and type is the same field; its options have to be the same too. Variables are the same
        by their names; what has been asked of a text is kept in one place.
        """
        other = SymbolicLead(fields, zone, self.context)
        for name, symbol in self.symbols.items():
            if name in fields and symbol.type is FieldType.TEXT and fields[name].type is FieldType.TEXT:
                other.symbols[name] = symbol
        return other

    def atom(self, field: str, atom: Atom) -> z3.BoolRef:
        """The truth of `atom` of the text in `field`."""
        atoms = self.symbols[field].atoms
        if atom not in atoms:
            atoms[atom] = z3.Bool(f"{field} {atom.ask} {atom.text}", self.context)
        return atoms[atom]

    def literal(self, field: str, value: Literal) -> z3.ExprRef:
        """A value as the field's symbol has it; not for texts, which have atoms."""
        symbol = self.symbols[field]
        if symbol.type is FieldType.CHOICE:
            assert isinstance(value, str)
            return z3.IntVal(_number_of(value, symbol.options), self.context)
        return constant(value, self.context)

    def laws(self) -> Iterator[z3.BoolRef]:
        """What holds of every lead, so far as it concerns what has been asked."""
        yield z3.And(self.as_of >= seconds(_FIRST), self.as_of <= seconds(_LAST))
        for symbol in self.symbols.values():
            match symbol.type:
                case FieldType.CHOICE:
                    yield z3.And(symbol.value >= ANOTHER, symbol.value < len(symbol.options))
                case FieldType.TIMESTAMP:
                    yield z3.And(symbol.value >= seconds(_FIRST), symbol.value <= seconds(_LAST))
                case FieldType.DATE:
                    yield z3.And(symbol.value >= days(_FIRST.date()), symbol.value <= days(_LAST.date()))
                    midnight = symbol.value * _DAY
                    yield z3.And(symbol.start >= midnight - _DAY, symbol.start <= midnight + _DAY)
                case FieldType.TEXT:
                    yield from _text_laws(symbol)
                case FieldType.BOOLEAN | FieldType.INTEGER | FieldType.DECIMAL | FieldType.MONEY:
                    pass

    def being(self, lead: Lead, as_of: datetime) -> Iterator[z3.BoolRef]:
        """That the lead is this one, judged for this instant."""
        yield self.as_of == seconds(as_of)
        for name, symbol in self.symbols.items():
            value = lead.get(name)
            yield symbol.known == z3.BoolVal(value is not None, self.context)
            if value is None:
                continue
            if symbol.value is not None:
                yield symbol.value == self.literal(name, value)
            if symbol.start is not None:
                assert isinstance(value, date)
                yield symbol.start == seconds(day_start(value, self.zone))
            for atom, variable in symbol.atoms.items():
                yield variable == z3.BoolVal(atom.holds(str(value)), self.context)


def _symbol(name: str, field: Field, zone: tzinfo, context: z3.Context) -> Symbol:
    known = z3.Bool(f"{name} is known", context)
    match field.type:
        case FieldType.TEXT:
            return Symbol(field.type, known, None)
        case FieldType.BOOLEAN:
            return Symbol(field.type, known, z3.Bool(name, context))
        case FieldType.DECIMAL | FieldType.MONEY:
            return Symbol(field.type, known, z3.Real(name, context))
        case FieldType.CHOICE:
            options = tuple(dict.fromkeys(map(normalized, field.options)))
            return Symbol(field.type, known, z3.Int(name, context), options=options)
        case FieldType.DATE:
            return Symbol(field.type, known, z3.Int(name, context), z3.Int(f"start of {name} in {zone}", context))
        case FieldType.INTEGER | FieldType.TIMESTAMP:
            return Symbol(field.type, known, z3.Int(name, context))


def _number_of(value: str, options: tuple[str, ...]) -> int:
    found = normalized(value)
    return options.index(found) if found in options else ANOTHER


def _text_laws(symbol: Symbol) -> Iterator[z3.BoolRef]:
    same = [variable for atom, variable in symbol.atoms.items() if atom.ask is Ask.IS]
    if len(same) > 1:
        yield z3.AtMost(*same, 1)
    for law in laws(symbol.atoms):
        given, other = symbol.atoms[law.given], symbol.atoms[law.other]
        yield z3.Implies(given, other if law.then else z3.Not(other))


def constant(value: Value, context: z3.Context) -> z3.ExprRef:
    """`value` as a constant of Z3."""
    match value:
        case bool():
            return z3.BoolVal(value, context)
        case int():
            return z3.IntVal(str(value), context)
        case Decimal():
            return z3.RealVal(str(Fraction(value)), context)
        case datetime():
            return z3.IntVal(seconds(value), context)
        case date():
            return z3.IntVal(days(value), context)
        case str():
            raise ValueError("a text is known by its atoms")


def seconds(instant: datetime) -> int:
    """The seconds from 1970 to `instant`."""
    return (instant - _EPOCH) // timedelta(seconds=1)


def days(day: date) -> int:
    """The days from 1970-01-01 to `day`."""
    return (day - _EPOCH.date()).days


def instant_of(count: int) -> datetime:
    """The instant that lies so many seconds after 1970 began."""
    return _EPOCH + timedelta(seconds=count)


def day_of(count: int) -> date:
    """The day that lies so many days after 1970-01-01."""
    return _EPOCH.date() + timedelta(days=count)
