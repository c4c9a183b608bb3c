"""Statistics that agreements cite again and again, with the figures that their sources really have."""

from __future__ import annotations

import re
from dataclasses import dataclass

from slabuilder.agreement.statistics import Statistic

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twenty": 20, "twenty-one": 21, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}  # fmt: skip
_NUMBER = "|".join((r"[0-9]+(?:\.[0-9]+)?", *sorted(_WORDS, key=len, reverse=True)))
_TIMES = re.compile(rf"\b({_NUMBER})[\s-]*(?:times\b|x\b|×|fold\b|mal\b|倍)", re.IGNORECASE)
_PERCENT = re.compile(rf"\b({_NUMBER})\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """A publication: how it is recognised, when it appeared, and its figures as texts such as `7 times` and `37%`."""

    title: str
    url: str
    year: int
    figures: tuple[str, ...]


KNOWN = (
    Known(
        "The Short Life of Online Sales Leads",
        "hbr.org/2011/03/",
        2011,
        ("7 times", "60 times", "37%", "16%", "24%", "23%"),
    ),
    Known(
        "Lead Response Management", "leadresponsemanagement.org", 2007, ("100 times", "21 times", "10 times", "6 times")
    ),
)


def known(statistic: Statistic) -> Known | None:
    """The publication that `statistic` cites, if it is one of these."""
    source, url = statistic.source.lower(), statistic.url or ""
    return next((one for one in KNOWN if one.title.lower() in source or one.url in url), None)


def figures_in(text: str) -> tuple[str, ...]:
    """The multiples and percentages that an English sentence states, in a form of their own: `7 times`, `37%`."""
    found = [(match.start(), f"{_plain(match[1])} times") for match in _TIMES.finditer(text)]
    found += [(match.start(), f"{_plain(match[1])}%") for match in _PERCENT.finditer(text)]
    return tuple(figure for _, figure in sorted(found))


def _plain(number: str) -> str:
    return str(_WORDS.get(number.lower(), number))
