"""How texts are made comparable: once, in Python, before any engine sees them, so that engines only compare.

Values of leads and literals of conditions go the same way; after that, two texts are equal, one contains or starts with
another, if their characters say so. Choice values are texts too.

1. Characters that an engine cannot hold, NUL and lone surrogates, become `�`.
2. Unicode's composed form (NFC).
3. Small letters, character by character: no letter depends on its neighbours. Pinned where engines differ: İ becomes i,
   and so does i with a dot above; final sigma becomes σ; ß stays ß, and ẞ becomes ß.
4. NFC once more, since small letters may have a composed form where capitals have none.
5. Surrounding white space goes. A text of which nothing is left is unknown.

Of a text in ASCII this leaves `text.strip().lower()`, and its words are the runs of `[0-9a-z]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from unicodedata import category, normalize

_UNHOLDABLE = re.compile("[\0\ud800-\udfff]")
_DOTTED_I = re.compile("i\u0307+")
_ASCII_WORD = re.compile("[0-9A-Za-z]+")


def normalized(text: str) -> str:
    """`text` as it is compared; empty if it is blank, which is to be taken for unknown."""
    if text.isascii():
        return text.replace("\0", "\ufffd").lower().strip()
    composed = normalize("NFC", _UNHOLDABLE.sub("\ufffd", text))
    small = "".join(map(str.lower, composed)).replace("ς", "σ")
    return normalize("NFC", _DOTTED_I.sub("i", small)).strip()


def spaced(text: str) -> str:
    """The words of a normalized text, each between two spaces: `vp, sales` gives ` vp sales `.

    A word is a run of letters, digits and the marks upon them. A text contains a phrase as whole words if its spaced
    form contains that of the phrase, as a substring.
    """
    words = _ASCII_WORD.findall(text) if text.isascii() else _words(text)
    return f" {' '.join(words)} " if words else " "


def phrases(words: Iterable[str]) -> tuple[str, ...]:
    """What `contains` looks for in spaced texts; words without a letter or digit are contained nowhere, and left out."""
    return tuple(found for word in words if (found := spaced(normalized(word))) != " ")


def _words(text: str) -> list[str]:
    return ["".join(run) for of_a_word, run in groupby(text, _is_of_a_word) if of_a_word]


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or category(character).startswith("M")
