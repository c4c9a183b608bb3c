"""Numbers as people write them, read exactly: `1_200_000`, `12_500.50`, `3%`, `0.03`. Never a float.

The patterns are public because the JSON Schema shows them to editors.
"""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = r"(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(_[0-9]{3}){1,4})"

WHOLE_PATTERN = f"^{_DIGITS}$"
"""A whole number from 0, of at most 15 digits, with `_` between groups of three if wanted."""

COUNT_PATTERN = WHOLE_PATTERN.replace("(0|", "(")
"""A whole number from 1."""

SIGNED_WHOLE_PATTERN = WHOLE_PATTERN.replace("^(", "^-?(")

DECIMAL_PATTERN = rf"^{_DIGITS}(\.[0-9]{{1,6}})?$"
"""A number from 0, of at most 15 digits before the point and 6 after it.

The cap keeps every input exact in a spreadsheet, whose cells hold 15 significant digits.
"""

SIGNED_DECIMAL_PATTERN = DECIMAL_PATTERN.replace("^(", "^-?(")

PERCENT_PATTERN = r"^(100(\.0{1,6})?|[0-9]{1,2}(\.[0-9]{1,6})?) ?%$"
"""A share in percent, `2.5%`, from 0 to 100 %."""

SHARE_PATTERN = rf"{PERCENT_PATTERN}|^(0(\.[0-9]{{1,8}})?|1(\.0{{1,8}})?)$"
"""A share of a whole: `2.5%` or `0.025`; from 0 to 100 %."""

_WHOLE = re.compile(WHOLE_PATTERN)
_COUNT = re.compile(COUNT_PATTERN)
_SIGNED_WHOLE = re.compile(SIGNED_WHOLE_PATTERN)
_DECIMAL = re.compile(DECIMAL_PATTERN)
_SIGNED_DECIMAL = re.compile(SIGNED_DECIMAL_PATTERN)
_SHARE = re.compile(SHARE_PATTERN)


class QuantityError(ValueError):
    """A text that is not the quantity asked for; the text of the error says what was expected, `help` what to do."""

    def __init__(self, expected: str, help: str | None = None) -> None:
        super().__init__(expected)
        self.help = help


def whole_number(text: str) -> int:
    """The whole number from 0 that `text` writes."""
    if not _WHOLE.fullmatch(text):
        raise QuantityError("a whole number such as 40 or 1_200", _help(text, _WHOLE))
    return int(text.replace("_", ""))


def count(text: str) -> int:
    """The whole number from 1 that `text` writes."""
    if not _COUNT.fullmatch(text):
        raise QuantityError("a whole number from 1, such as 6 or 1_200", _help(text, _COUNT))
    return int(text.replace("_", ""))


def signed_whole_number(text: str) -> int:
    """The whole number, perhaps negative, that `text` writes."""
    if not _SIGNED_WHOLE.fullmatch(text):
        raise QuantityError("a whole number such as 40 or -20", _help(text, _SIGNED_WHOLE))
    return int(text.replace("_", ""))


def decimal_number(text: str) -> Decimal:
    """The number from 0 that `text` writes, exactly."""
    if not _DECIMAL.fullmatch(text):
        raise QuantityError("a number such as 12_500 or 12_500.50", _help(text, _DECIMAL))
    return Decimal(text.replace("_", ""))


def signed_decimal_number(text: str) -> Decimal:
    """The number, perhaps negative, that `text` writes, exactly."""
    if not _SIGNED_DECIMAL.fullmatch(text):
        raise QuantityError("a number such as 12_500.50 or -3", _help(text, _SIGNED_DECIMAL))
    return Decimal(text.replace("_", ""))


def share(text: str) -> Decimal:
    """The share of a whole that `text` writes, from 0 to 1: both `2.5%` and `0.025` give 0.025."""
    if not _SHARE.fullmatch(text):
        raise QuantityError("a share such as 40% or 0.4, from 0% to 100%", _help(text, _SHARE))
    if text.endswith("%"):
        return Decimal(text[:-1].rstrip()) / 100
    return Decimal(text)


_SLIPS = ((",", "_"), (" ", "_"), (".", "_"), (",", "."), ("$", ""))
"""What people write between and beside the digits, and what it has to be."""


def _help(text: str, pattern: re.Pattern[str]) -> str | None:
    """What to write for a number that is only written otherwise: `1_200_000` for `1,200,000`, `40%` for `40`."""
    meant = [text.replace(slip, right) for slip, right in _SLIPS]
    if pattern is _SHARE:
        meant.append(f"{text}%")
    return next((f"write {number}" for number in meant if number != text and pattern.fullmatch(number)), None)
