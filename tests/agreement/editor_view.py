"""What an editor sees of a text: plain scalars by the core schema of YAML 1.2 (chapter 10.3.2 of its specification).

slabuilder keeps the text of a number until a model types it; an editor has a number at once. Written from the
specification and with no code of slabuilder, so that the two readings are independent.
"""

from __future__ import annotations

import re

from slabuilder.source import Value

EditorValue = None | bool | int | float | str | list["EditorValue"] | dict[str, "EditorValue"]

_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def as_written_plain(value: Value) -> EditorValue:
    """`value`, a reading that keeps numbers as text, as an editor reads the same text without quotes."""
    match value:
        case dict():
            return {key: as_written_plain(entry) for key, entry in value.items()}
        case list():
            return [as_written_plain(item) for item in value]
        case str():
            return _scalar(value)
        case _:
            return value


def _scalar(text: str) -> int | float | str:
    if _INTEGER.fullmatch(text):
        return int(text)
    if _OCTAL.fullmatch(text) or _HEXADECIMAL.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) else text
