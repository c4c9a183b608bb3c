"""The values of conditions in words: `20 employees`, `$12,500`, `October 1, 2026`, `CT`, `“budget holder”`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from slabuilder.conditions.tree import Literal
from slabuilder.language import Language


@dataclass(frozen=True, slots=True)
class Values:
    """Writes the values of one field, in its unit or as money."""

    language: Language
    unit: str | None = None
    money: bool = False

    def one(self, value: Literal) -> str:
        """`value` in words; different values never give the same."""
        match value:
            case bool():
                return self.language.phrase("yes") if value else self.language.phrase("no")
            case str():
                return called(value, self.language)
            case int() | Decimal():
                return self.language.money(value) if self.money else self.language.quantity(value, self.unit)
            case datetime():
                return self.language.moment(value)
            case date():
                return self.language.date(value)

    def any(self, values: Iterable[Literal]) -> str:
        """`CT, MA, or NY`."""
        return self.language.either([self.one(value) for value in values])

    def texts(self, texts: Iterable[str]) -> str:
        """`“vp” or “director”`."""
        return self.language.either([self.language.quoted(text) for text in texts])


def called(name: str, language: Language) -> str:
    """`name` as it stands where it cannot be taken for more than one, or for other words; or else in quotation marks.

    A name of plain words that begin with a capital or a digit stands bare: CT, New York, Operations Olivia.
    """
    words = name.split(" ")
    bare = all(word.replace("-", "").isalnum() and (word[0].isupper() or word[0].isdigit()) for word in words)
    return name if bare else language.quoted(name)
