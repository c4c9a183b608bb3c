"""Where the compiled parser and the pure one read a text differently: there the pure one decides.

libyaml follows YAML 1.1 and is lenient in a few places. A text that touches one of them is read again, so that what an
agreement says never depends on which parser is installed. None of them stands in an ordinary agreement.
"""

from __future__ import annotations

import re

from slabuilder.source.events import SCALAR, Event

_NAME = re.compile(r"[&*][\w-]*")
_AMBIGUOUS_END = frozenset("?:%@`")
_HEADER = re.compile(r"[|>][-+0-9]*(?:#|[ ]*(?:#[^\r\n]*)?(?:\r\n?|\n)+[ ]+[\r\n])")


def doubtful_name(text: str, event: Event) -> bool:
    """Whether the name of an anchor or an alias ends where only one of the parsers ends it."""
    start = text.find("&", event.start_mark.index) if text[event.start_mark.index] != "*" else event.start_mark.index
    match = _NAME.match(text, start)
    return match is None or text[match.end() : match.end() + 1] in _AMBIGUOUS_END or not match[0].isascii()


def doubtful_block(text: str, start: int) -> bool:
    """Whether a comment is glued to `|` or `>`, or spaces stand on the empty lines before the text."""
    return _HEADER.match(text, start) is not None


def doubtful_root(event: Event) -> bool:
    """Whether the whole document is one block of text, in which `---` is text for one parser only."""
    return type(event) is SCALAR and event.style in {"|", ">"}
