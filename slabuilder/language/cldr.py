"""Numbers, dates and lists as CLDR has them for one locale. The only module that formats with Babel."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Literal, TypeAlias

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_datetime, format_skeleton, format_time, get_day_names, get_month_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, is_currency

from slabuilder.errors import UsageError
from slabuilder.quantities.dates import Month
from slabuilder.quantities.minor_units import minor_unit

Number: TypeAlias = int | Decimal | Fraction

SHOWN = 2
"""The digits after the point that are shown of a fraction."""

_EXACT = Context(prec=400)
"""Wide enough for every number that an agreement can hold or lead to, whatever context the caller has set."""

_LETTER_BY_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
"""Where CLDR puts a blank between a currency's letters and the number (currencySpacing), and Babel does not."""

_US_LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""The regions whose paper is US Letter: CLDR's supplemental measurementData, paperSize; Babel does not carry it."""


@dataclass(frozen=True, slots=True)
class Formats:
    """What CLDR says of one locale, and of amounts in one currency."""

    locale: Locale
    currency: str
    region: str | None

    @property
    def language(self) -> str:
        """The language's code, such as `ja`."""
        return str(self.locale.language)

    @property
    def direction(self) -> str:
        """Where lines run to: `ltr` or `rtl`."""
        return str(self.locale.text_direction)

    @property
    def paper(self) -> str:
        """The paper of the region: `Letter` or `A4`."""
        return "Letter" if self.region in _US_LETTER else "A4"

    def number(self, value: Number, digits: int | None) -> str:
        """`value`, with as many digits after the point as `decimal` leaves it."""
        with localcontext(_EXACT):
            return format_decimal(decimal(value, digits), locale=self.locale, decimal_quantization=False)

    def share(self, value: Number) -> str:
        """`value` in percent; a fraction is rounded to hundredths of a percent."""
        with localcontext(_EXACT):
            exact = decimal(value, SHOWN + 2 if isinstance(value, Fraction) else None)
            return format_percent(exact, locale=self.locale, decimal_quantization=False)

    def money(self, value: Number) -> str:
        """`value` in the currency, a fraction rounded to its smallest unit; whole amounts without that unit.

        The unit is that of the plan, ISO 4217's: CLDR leaves it out where nobody pays with it any more, and what is
        shown would not sum to what is signed.
        """
        digits = minor_unit(self.currency)
        with localcontext(_EXACT):
            amount = decimal(value, digits if isinstance(value, Fraction) else None)
            pattern = copy.copy(self.locale.currency_formats["standard"])
            pattern.frac_prec = (0, 0) if amount == amount.to_integral_value() else (digits, digits)
            money = format_currency(
                amount,
                self.currency,
                format=pattern,
                locale=self.locale,
                currency_digits=False,
                decimal_quantization=False,
            )
        return _LETTER_BY_DIGIT.sub("\u00a0", money)

    def like(self, value: Number) -> int:
        """A whole number with the plural form of `value` as it is shown: gettext knows the forms of these alone."""
        shown = decimal(value, None)
        if shown == shown.to_integral_value():
            return int(shown)
        form = self.locale.plural_form
        return next((count for count in range(200) if form(count) == form(abs(shown))), 2)

    def date(self, day: date, length: Literal["medium", "long"]) -> str:
        """`day` with the name of its month, or short."""
        return format_date(day, length, locale=self.locale)

    def moment(self, instant: datetime) -> str:
        """A day and a time of day, with its zone where it has one."""
        zone = instant.tzinfo
        return format_datetime(instant, "long" if zone else "medium", tzinfo=zone, locale=self.locale)

    def month(self, month: Month) -> str:
        """A month of a year."""
        return str(format_skeleton("yMMMM", date(month.year, month.month, 1), locale=self.locale))

    def year(self, year: int) -> str:
        """A year alone."""
        return str(format_skeleton("y", date(year, 1, 1), locale=self.locale))

    def month_name(self, month: Month) -> str:
        """A month's name alone.

        As it stands in a date: Babel 2.18 mixes up the locales of a process where a month stands alone (its issue
        1234), and in the languages that have a catalogue both are the same.
        """
        return str(get_month_names("wide", "format", self.locale)[month.month])

    def weekday(self, day: int) -> str:
        """A weekday's name; Monday is 0."""
        return str(get_day_names("wide", "format", self.locale)[day])

    def time(self, minutes: int) -> str:
        """A time of day, in minutes after midnight, before the next midnight."""
        return format_time(time(*divmod(minutes, 60)), "short", locale=self.locale)

    def listed(self, items: Sequence[str], style: Literal["standard", "or"]) -> str:
        """`items` joined as a list."""
        return format_list(items, style, self.locale)


def formats(tag: str, currency: str) -> Formats:
    """The formats of the locale `tag`, such as `de-AT`; a UsageError where CLDR has none, or not the currency.

    Where CLDR does not know the language in this region, as in en-JP, it is the language as such, on the region's paper.
    """
    if not is_currency(currency):
        raise UsageError(f"there is no currency {currency}", "write the three letters of one, such as USD")
    *language, last = tag.split("-")
    try:
        locale = Locale.parse(tag, sep="-")
    except UnknownLocaleError:
        try:
            locale = Locale.parse("-".join(language) or last, sep="-")
        except UnknownLocaleError:
            raise UsageError(f"there is no locale {tag}", "write a language and a region, such as en-US") from None
        return Formats(locale, currency, last)
    likely = get_global("likely_subtags").get(str(locale.language), "")
    return Formats(locale, currency, locale.territory or likely.rpartition("_")[2] or None)


def decimal(value: Number, digits: int | None) -> Decimal:
    """`value`, rounded half to even to `digits` after the point; without `digits` exactly, and a fraction to two."""
    if digits is None:
        if not isinstance(value, Fraction):
            return Decimal(value)
        digits = SHOWN
    return Decimal(f"{round(Fraction(value) * 10**digits)}E-{digits}")
