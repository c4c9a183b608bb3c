"""Explains faults of lists in `[…]` and mappings in `{…}`."""

from __future__ import annotations

import re

from slabuilder.source.faults import brief
from slabuilder.source.scene import Explanation, Scene, put_in_quotes

_LAST_WORD = re.compile(r" ([\w.-]+)\Z")
_CLOSING = {"[": "]", "{": "}"}


def not_closed(scene: Scene) -> Explanation:
    """A bracket that is not closed, closed by another, or a comma that is missing."""
    opening = scene.offset if scene.error.context is None else scene.error.context
    sign = scene.text[opening : opening + 1]
    closing = _CLOSING.get(sign, "]")
    found = scene.text[scene.offset : scene.offset + 1]
    opened = (opening, opening + 1, "the bracket is opened here")
    if found in {"]", "}"} and found != closing:
        message = f"`{found}` stands where `{closing}` should close the bracket"
        return Explanation(scene.offset, scene.offset + 1, message, f"write `{closing}` instead", opened)
    if not scene.text[scene.offset :].strip() or _next_key(scene, opening):
        return Explanation(
            *scene.rest(opening),
            f"the bracket `{sign}` is opened, and not closed where it should be",
            f"write `{closing}` at the end of the list" if sign == "[" else f"write `{closing}` behind the last value",
        )
    if found == ":":
        start = _item_start(scene, opening)
        end = scene.rest(scene.offset)[1]
        text = re.split(r"[,\]}]", scene.text[start:end])[0].rstrip()
        help = put_in_quotes(text, "the text")
        missed = _LAST_WORD.search(scene.text[start : scene.offset])
        if sign == "{" and missed is not None:
            help += f"; or is a comma missing before `{brief(missed[1])}`?"
        return Explanation(scene.offset, scene.offset + 1, "a second colon, in a text without quotes", help, opened)
    return Explanation(
        *scene.word(scene.offset),
        "a comma is missing before this, or the bracket is not closed",
        f"write a comma between two values, and `{closing}` after the last",
        opened,
    )


def _next_key(scene: Scene, opening: int) -> bool:
    """Whether the text has run into a key of a later line, that is outside of the bracket."""
    if scene.line_start(opening) == scene.line_start(scene.offset):
        return False
    if scene.key_of_line(scene.offset) is None:
        return False
    return scene.indent(scene.offset) <= scene.indent(opening)


def _item_start(scene: Scene, opening: int) -> int:
    """Where the item that holds the place begins: behind its own first colon, or behind a comma."""
    piece = scene.text[opening + 1 : scene.offset]
    cut = max((match.end() for match in re.finditer(r"[,\[{:]\s*", piece)), default=0)
    return opening + 1 + cut
