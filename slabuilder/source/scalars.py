"""How a value is written on one line."""

from __future__ import annotations

import json
import re

from slabuilder.source.document import Value

_BARE = re.compile(r"\w(?:[\w ./%+-]*[\w./%+-])?")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""What some readers of YAML take for something else than a text."""


def written(value: Value) -> str:
    """`value` in one line: a text bare where every reader takes it for the same, and in double quotes otherwise."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return value if _BARE.fullmatch(value) and value.lower() not in _WORDS else _quoted(value)
        case list():
            return f"[{', '.join(map(written, value))}]"
        case dict():
            return f"{{{', '.join(f'{written(key)}: {written(entry)}' for key, entry in value.items())}}}"


def in_style_of(old: str, text: str) -> str:
    """`text` in the quotes that `old` is written in; bare where that has none, if it can be."""
    if old.startswith('"'):
        return _quoted(text)
    if old.startswith("'") and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return written(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
