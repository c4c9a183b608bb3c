"""What an agreement says, apart from how its file is written; and the digest by which two texts are told apart.

Comments, layout, quoting, the order of keys and the way in which a number is written (`40%`, `0.40`) are how it is
written. The order of a list is what it says: clauses are numbered by it.
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
from slabuilder.conditions.plain import plain
from slabuilder.conditions.tree import Condition
from slabuilder.quantities import Duration, RateOverTime
from slabuilder.quantities.amounts import Percentage
from slabuilder.quantities.dates import Month, OpenHours, Year

_CONDITIONS = get_args(Condition)


def content_digest(agreement: Agreement) -> str:
    """The SHA-256 of what `agreement` says, in 64 hexadecimal digits; only keys that were written count."""
    text = json.dumps(content(agreement), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def content(value: object) -> Any:
    """A value of the model as JSON values, each in one form alone; of parts, the keys that were written."""
    match value:
        case Part():
            fields = type(value).model_fields
            return {fields[name].alias or name: content(getattr(value, name)) for name in value.model_fields_set}
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


def _decimal(value: Decimal) -> str:
    return format(value.normalize(), "f")
