"""The nearest valid name, for "did you mean"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN = re.compile(r"[\W_]+")
_CUTOFF = 0.72  # `mql` is no guess for `sql`, nor `lead` for `read`; `buyer_persona` is one for `buyer_personas`
_LEAST_PART = 4


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The one of `names` that `word` most likely stands for; nothing where a guess would be silly.

    Tried in turn: the same words but for capitals, hyphens, plurals and order; the one name that has all of them and
    more; a slip of the fingers.
    """
    names = list(names)
    for forms in (_words, lambda name: frozenset(_words(name))):
        alike = [name for name in names if forms(name) == forms(word)]
        if alike:
            return alike[0]
    wanted = frozenset(_words(word))
    longer = [name for name in names if wanted < frozenset(_words(name))]
    if len(longer) == 1 and max(map(len, wanted), default=0) >= _LEAST_PART:
        return longer[0]
    plain = {"_".join(_words(name)): name for name in reversed(names)}
    close = get_close_matches("_".join(_words(word)), plain, n=1, cutoff=_CUTOFF)
    return plain[close[0]] if close else None


def nearest_code(code: str, codes: Iterable[str]) -> str | None:
    """The one of `codes` that `code` most likely stands for: codes are all alike, so that one wrong sign is too many."""
    close = get_close_matches(code.upper(), list(codes), n=1, cutoff=0.6)
    return close[0] if close else None


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of `name`, without what people get wrong: capitals, hyphens, plurals, characters nobody sees."""
    seen = "".join(character for character in name if unicodedata.category(character) != "Cf")
    parts = _BETWEEN.split(_CAMEL.sub("_", unicodedata.normalize("NFKC", seen)).casefold())
    return tuple(_singular(part) for part in parts if part)


def _singular(word: str) -> str:
    """`word` in the singular, near enough to compare."""
    if len(word) > _LEAST_PART and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) >= _LEAST_PART and word.endswith("s") and not word.endswith("ss") else word
