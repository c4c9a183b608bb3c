"""Messages: whole sentences with named places, such as `{owner} owes {leads}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from string import Formatter
from typing import TypeVar

T = TypeVar("T")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FORMATTER = Formatter()


def pieces(message: str) -> list[tuple[str, str | None]]:
    """`message` cut at its places: texts, each with the name of the place after it. A ValueError where it is none."""
    cut = []
    for text, name, form, conversion in _FORMATTER.parse(message):
        if name is not None and (form or conversion or not _NAME.fullmatch(name)):
            raise ValueError(f"not a place of a message: {{{name}}} in {message!r}")
        cut.append((text, name))
    return cut


def places(message: str) -> set[str]:
    """The names of the places of `message`."""
    return {name for _, name in pieces(message) if name is not None}


def filled(message: str, values: Mapping[str, T], written: Callable[[T], str]) -> str:
    """`message` with each value `written` into its place; a LookupError where a place has no value."""
    parts = []
    for before, name in pieces(message):
        parts.append(before)
        if name is not None:
            if name not in values:
                raise LookupError(f"no value for {{{name}}} in {message!r}")
            parts.append(written(values[name]))
    return "".join(parts)


def marked(message: str) -> str:
    """`message` itself: marks it for extraction where it is kept before it is translated."""
    return message


def marked_plural(one: str, many: str) -> tuple[str, str]:
    """Both forms of a message: marks them for extraction where they are kept before they are translated."""
    return one, many
