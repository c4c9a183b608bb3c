"""The nearest valid name, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The one of `names` that `word` most likely stands for; nothing where a guess would be silly."""
    plain = {_plain(name): name for name in names}
    exact = plain.get(_plain(word))
    if exact is not None:
        return exact
    close = get_close_matches(_plain(word), plain, n=1, cutoff=0.72)
    return plain[close[0]] if close else None


def _plain(name: str) -> str:
    """`name` without what people get wrong: capitals, and `-` or blanks for `_`."""
    return name.casefold().replace("-", "_").replace(" ", "_")
