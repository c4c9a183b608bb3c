"""Characters that YAML allows and nobody sees: a text with them can be signed that reads otherwise than it is.

Soft hyphens and no-break spaces are not among them, nor joiners where the letters before them need them, nor what only
chooses between two shapes of a letter.
"""

from __future__ import annotations

import re
import unicodedata

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NOTHING_TO_SEE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
)
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_JOINED = (  # from Arabic to Myanmar, Khmer and Mongolian, and what stands in planes of its own; and emoji
    "\u0620-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f"
    "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
)

INVISIBLE = re.compile(f"[{_TURNING}{_NOTHING_TO_SEE}{_PRIVATE}]|(?<![{_JOINED}])[\u200c\u200d]")
"""One such character."""


def told(character: str) -> str:
    """That `character` stands somewhere, by its name: `a right-to-left override (U+202E) stands here, which …`."""
    code = f"(U+{ord(character):04X})"
    if re.match(f"[{_PRIVATE}]", character):
        return f"a private character {code} stands here, which every font shows as something else"
    name = unicodedata.name(character, "unnamed character").lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} {code} stands here, which nobody sees"


def advised(character: str) -> str:
    """What to do about `character`."""
    if re.match(f"[{_TURNING}]", character):
        return "delete it: it makes readers see the text around it in another order than it is written in"
    if re.match(f"[{_PRIVATE}]", character):
        return "write in words what it is meant to show"
    return "delete it; it often comes with text pasted from a web page or a word processor"
