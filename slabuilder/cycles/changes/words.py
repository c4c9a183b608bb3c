"""Values of an agreement in the words of a change: `within 5 business minutes, was 30 business minutes`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction


def percent(share: Decimal | Fraction | None) -> str:
    """`0.025` as `2.5%`; a fraction that has no end is cut."""
    if share is None:
        return "none"
    return f"{float(share * 100):.6g}%" if isinstance(share, Fraction) else f"{number(share * 100)}%"


def number(value: Decimal | int | None) -> str:
    """`1200000.50` as `1,200,000.5`."""
    if value is None:
        return "none"
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def listed(things: Iterable[object]) -> str:
    """`a, b and c`."""
    *most, last = [str(thing) for thing in things] or ["nothing"]
    return f"{', '.join(most)} and {last}" if most else last


def was(now: object, before: object) -> str:
    """What it is now, and what it was."""
    return f"{now}, was {before}"


def money(amount: Decimal | None, currency: str) -> str:
    """`1200000` as `USD 1,200,000`."""
    return "none" if amount is None else f"{currency} {number(amount)}"


def quoted(text: str) -> str:
    """A text on one line, in quotes, cut where it is long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= 80 else line[:79] + '…'}”"
