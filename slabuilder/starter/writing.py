"""Writes a first agreement from the answers to the questions."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from string import Template

from slabuilder.source import read
from slabuilder.starter.starter_assets import starter_text

_NUMBERS = frozenset({"reps", "sales_quota", "marketing_share", "average_deal", "close_rate"})
_DATES = frozenset({"term_from", "term_to"})
_PLAIN = re.compile(r"[^\W\d_][\w .'’/()-]*", re.UNICODE)
_WORDS_OF_YAML = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


def agreement_text(answers: Mapping[str, str]) -> str:
    """The commented YAML of a first agreement; `answers` has one for every question."""
    first, last = date.fromisoformat(answers["term_from"]), date.fromisoformat(answers["term_to"])
    places = {name: answer if name in _NUMBERS | _DATES else scalar(answer) for name, answer in answers.items()}
    return Template(starter_text()).substitute(
        places,
        id=scalar(agreement_id(answers["title"])),
        cycle=cycle(first, last),
        next_review=max(first, last - timedelta(days=14)),
    )


def agreement_id(title: str) -> str:
    """An id from a title: `Inbound lead agreement` gives `inbound-lead-agreement`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40].strip("-")
    return words or "agreement"


def cycle(first: date, last: date) -> str:
    """The name of the review cycle: `2026-Q4` for a quarter, `2026` for a year, else first and last month."""
    beyond = last + timedelta(days=1)
    months = (beyond.year - first.year) * 12 + beyond.month - first.month
    if first.day == beyond.day == 1 and months == 3 and first.month % 3 == 1:
        return f"{first.year}-Q{first.month // 3 + 1}"
    if first.day == beyond.day == 1 and months == 12 and first.month == 1:
        return f"{first.year}"
    return f"{first:%Y-%m} to {last:%Y-%m}"


def scalar(text: str) -> str:
    """`text` as a YAML scalar: plain where that reads back as the same text, quoted otherwise."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML and text == text.strip()
    return text if plain else json.dumps(text, ensure_ascii=False)


def reads_back(text: str) -> bool:
    """Whether YAML can hold `text` so that it reads back as it was given; control characters cannot be held."""
    try:
        document, faults = read(f"text: {scalar(text)}".encode(), "")
    except UnicodeEncodeError:
        return False
    return document is not None and not faults and document.value == {"text": text}
