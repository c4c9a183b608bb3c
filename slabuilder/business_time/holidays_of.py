"""Public holidays by country and year. Everything that needs them takes a HolidaySource as an argument; this module
has the one that is used by default, and is the only user of the `holidays` library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from slabuilder.diagnostics.nearest import nearest

HolidaySource: TypeAlias = Callable[[str, str | None, int], Mapping[date, str]]
"""Gives the public holidays of a country (its ISO 3166 code), or of a subdivision of it, in a year, with their names.

It may give a holiday of a neighbouring year too: a New Year's Day that is kept on 31 December.
"""


class UnknownHolidays(ValueError):
    """Nobody knows the holidays of this country or subdivision; `key` says which of the two, `help` what to write."""

    def __init__(self, key: str, message: str, help: str) -> None:
        super().__init__(message)
        self.key = key
        self.help = help


def public_holidays(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    """The public holidays that the `holidays` library knows; days on which one is made up for are among them.

    Their names are in the country's own language: without one, the library would take that of the machine.
    """
    import holidays  # takes a while, and most agreements are read without it

    supported = holidays.list_supported_countries(include_aliases=True)
    if country not in supported:
        help = _instead(country, supported, "write its two letters of ISO 3166, such as US")
        raise UnknownHolidays("country", f"no holidays are known for the country {country}", help)
    if subdivision is not None and subdivision not in supported[country]:
        help = _instead(subdivision, supported[country], "leave it out: only the country as a whole is known")
        raise UnknownHolidays("subdivision", f"no holidays are known for {subdivision} in {country}", help)
    language = holidays.country_holidays(country).default_language
    found = holidays.country_holidays(country, subdiv=subdivision, years=year, language=language)
    return dict(sorted(found.items()))


def _instead(code: str, codes: Iterable[str], otherwise: str) -> str:
    known = sorted(name for name in codes if len(name) <= 3)
    close = nearest(code, known)
    if close is not None:
        return f"did you mean {close}?"
    return f"known are: {', '.join(known)}" if 0 < len(known) < 60 else otherwise
