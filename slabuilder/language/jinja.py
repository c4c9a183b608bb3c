"""The functions that templates write sentences with: `_("whole sentence {place}", place=value)`, `ngettext`, `both`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from slabuilder.language.messages import filled

if TYPE_CHECKING:
    from slabuilder.language.cldr import Number
    from slabuilder.language.language import Language


def jinja_globals(language: Language) -> dict[str, Callable[..., Markup]]:
    """`_` and `ngettext` for templates in `language`, and `both` for what stands in a place as a list.

    A message is trusted and may hold tags; the values for its places are escaped, unless they are Markup already, and
    numbers are written as the locale does.
    """

    def written(value: str | Number) -> str:
        return escape(language.number(value) if isinstance(value, int | Decimal | Fraction) else value)

    def sentence(message: str, /, **values: str | Number) -> Markup:
        return Markup(filled(language.catalogue.sentence(message), values, written))  # noqa: S704  # parts are escaped

    def counted_sentence(one: str, many: str, count: Number, /, **values: str | Number) -> Markup:
        message = language.catalogue.counted_sentence(one, many, language.formats.like(count))
        return Markup(filled(message, {"count": count, **values}, written))  # noqa: S704  # parts are escaped

    def both(items: Iterable[str]) -> Markup:
        return Markup(language.both([escape(item) for item in items]))  # noqa: S704  # items are escaped

    return {"_": sentence, "ngettext": counted_sentence, "both": both}
