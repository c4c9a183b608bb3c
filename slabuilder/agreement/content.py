"""What an agreement says, apart from how its file is written; and the digest by which two texts are told apart.

Comments, layout, quoting, the order of keys, the order of lists that are none (`orders`), and the way in which a number
is written (`40%`, `0.40`) or weekdays are named (`mon-tue`, or one by one) are how it is written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.calendars import Calendar, by_weekday
from slabuilder.agreement.orders import is_order
from slabuilder.conditions.plain import plain
from slabuilder.conditions.tree import Condition
from slabuilder.quantities import Duration, RateOverTime
from slabuilder.quantities.amounts import Percentage
from slabuilder.quantities.dates import Month, OpenHours, Year

_CONDITIONS = get_args(Condition)


def content_digest(agreement: Agreement) -> str:
    """The SHA-256 of what `agreement` says, in 64 hexadecimal digits; only keys that were written count."""
    return hashlib.sha256(_text(content(agreement)).encode()).hexdigest()


def content(value: object) -> Any:
    """A value of the model as JSON values, each in one form alone; of parts, the keys that were written."""
    match value:
        case Calendar():
            return {**_content_of(value), "open": content(by_weekday(value))}
        case Part():
            return _content_of(value)
        case Mapping():
            return {str(key): content(inner) for key, inner in value.items()}
        case tuple() | list():
            return [content(inner) for inner in value]
        case Enum():
            return value.value
        case None | bool() | str() | int():
            return value
        case Decimal():
            return _decimal(value)
        case date():
            return value.isoformat()
        case Duration() | RateOverTime() | Month():
            return str(value)
        case Percentage(share):
            return f"{_decimal(share * 100)}%"
        case Year(year):
            return str(year)
        case OpenHours(start, end):
            return [start, end]
        case _ if isinstance(value, _CONDITIONS):
            return plain(value)
    raise TypeError(f"no form of the content is known for {type(value).__name__}")


def _content_of(part: Part) -> dict[str, Any]:
    """The keys of `part` that were written, each with its content; a list that is no order in one order of its own."""
    kind = type(part)
    found = {}
    for name in part.model_fields_set:
        value = content(getattr(part, name))
        if isinstance(value, list) and not is_order(kind, name):
            value.sort(key=_text)
        found[kind.model_fields[name].alias or name] = value
    return found


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _decimal(value: Decimal) -> str:
    return format(value.normalize(), "f")
