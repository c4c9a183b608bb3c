"""One lead as conditions see it: the value of each field in the field's type, or nothing where it is unknown.

Values come as JSON has them, or as texts, the way an agreement writes its own. What a text of a lead's data is compared
as, `conditions.texts` decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import TypeAlias

from slabuilder.conditions.literals import Field
from slabuilder.conditions.texts import normalized
from slabuilder.conditions.times import day_start, whole_second
from slabuilder.conditions.tree import Literal
from slabuilder.conditions.words import QUOTE_A_WORD, FieldType
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.quantities.dates import day
from slabuilder.quantities.numbers import QuantityError, signed_decimal_number, signed_whole_number

Value: TypeAlias = Literal
"""A known value: a text, a whole or decimal number, a boolean, a day, or an instant in UTC to the second."""

Lead: TypeAlias = Mapping[str, Value | None]
"""The values of a lead by field, texts normalized; a field that is missing is as unknown as one that is None."""


@dataclass(frozen=True, slots=True)
class LeadFault:
    """What is wrong with one value of a lead: its code, the fact, and what to do about it."""

    code: str
    field: str
    message: str
    help: str | None = None


@dataclass(frozen=True, slots=True)
class ReadLead:
    """The values of a lead as they were given, each in its field's type, and every fault; faulty values are left out."""

    given: Mapping[str, Value | None]
    faults: tuple[LeadFault, ...] = ()

    @property
    def lead(self) -> Lead:
        """The lead as conditions compare it."""
        return {name: comparable(value) for name, value in self.given.items()}


def read_lead(raw: Mapping[str, object], fields: Mapping[str, Field], zone: tzinfo) -> ReadLead:
    """The lead that `raw` writes, by the names of its fields; times without a zone are meant in `zone`."""
    given: dict[str, Value | None] = {}
    faults: list[LeadFault] = []
    for name, value in raw.items():
        if name not in fields:
            faults.append(unknown_field(name, fields))
            continue
        try:
            given[name] = typed_value(value, fields[name].type, zone)
        except QuantityError as error:
            faults.append(LeadFault("SLA012", name, f"{name}: {expected(str(error), value)}", error.help))
    return ReadLead(given, tuple(faults))


def unknown_field(name: str, known: Iterable[str]) -> LeadFault:
    """That a lead has a field of this name, which is none of the known ones."""
    known = tuple(known)
    close = nearest(name, known)
    help = f"did you mean {close}?" if close else f"the fields are {', '.join(known)}"
    return LeadFault("SLA013", name, f"{name!r} is not one of the lead fields", help)


def comparable(value: Value | None) -> Value | None:
    """`value` as it is compared: a text normalized, and unknown if it is blank."""
    return normalized(value) or None if isinstance(value, str) else value


def typed_value(value: object, type: FieldType, zone: tzinfo) -> Value | None:
    """`value` in `type`; nothing if it is blank. A QuantityError says what was expected."""
    if value is None or (isinstance(value, str) and not normalized(value)):
        return None
    match type:
        case FieldType.TEXT | FieldType.CHOICE:
            return _text(value)
        case FieldType.BOOLEAN:
            return _boolean(value)
        case FieldType.INTEGER:
            return signed_whole_number(_number_text(value))
        case FieldType.DECIMAL | FieldType.MONEY:
            return signed_decimal_number(_number_text(value))
        case FieldType.DATE:
            return _day(value)
        case FieldType.TIMESTAMP:
            return _instant(value, zone)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise QuantityError("a text", QUOTE_A_WORD)
    return value.strip()


def _boolean(value: object) -> bool:
    answer = {"true": True, "false": False}.get(value.strip().lower()) if isinstance(value, str) else value
    if not isinstance(answer, bool):
        raise QuantityError("true or false")
    return answer


_MOST_DIGITS = 50
"""More than any number of a lead has, and less than would take long to write."""


def _number_text(value: object) -> str:
    """The text of a number; of what is none, a text that no reader of numbers takes."""
    match value:
        case bool():
            return ""
        case str():
            return value.strip()
        case int():
            return str(value)
        case Decimal() if value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS:
            return _shortest(value)
        case _:
            return ""


def _shortest(value: Decimal) -> str:
    """The digits of `value` without zeros at the end: 40.0 is the whole number 40."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return day(value.strip() if isinstance(value, str) else "")


def _instant(value: object, zone: tzinfo) -> datetime:
    if isinstance(value, datetime):
        return _in_zone(value, zone)
    return instant(value if isinstance(value, str) else "", zone)


def instant(text: str, zone: tzinfo) -> datetime:
    """The instant that `text` writes in ISO 8601, in UTC to the second; without a zone it is meant in `zone`.

    A day alone means its first instant.
    """
    text = text.strip()
    try:
        return day_start(day(text), zone)
    except QuantityError:
        pass
    try:
        return _in_zone(datetime.fromisoformat(text), zone)
    except (ValueError, OverflowError):
        raise QuantityError("a time such as 2026-10-01T09:30 or 2026-10-01T09:30:00-04:00") from None


def _in_zone(moment: datetime, zone: tzinfo) -> datetime:
    return whole_second(moment if moment.tzinfo is not None else moment.replace(tzinfo=zone))
