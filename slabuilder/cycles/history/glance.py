"""Which agreement, cycle and version a text says it is, without reading all of it.

Most texts write the keys at the top in the plainest way, which two patterns recognise for certain; others are read as YAML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from slabuilder.source import Value, read

_TOP = re.compile(rb"^[^ \t\r\n#].*$", re.MULTILINE)
_KEY = re.compile(rb"([a-z_]+):(?=[ \t\r]|$)")
_WORD = rb"([0-9A-Za-z\x80-\xff][0-9A-Za-z\x80-\xff._-]*)"
_DAY = rb"([12][0-9]{3}-[0-9]{2}-[0-9]{2})"
_NOT_GOING_ON = rb"[ \t]*(?:[ \t]#.*)?\r?$(?!\r?\n[ \t]+[^#\s])"
_SEPARATED = re.compile("[._-]")


def _line(words: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"^" + words.replace(b" ", rb"[ \t]+") + _NOT_GOING_ON, re.MULTILINE)


_PLAIN = (
    _line(b"id: " + _WORD),
    _line(b"cycle: " + _WORD),
    _line(rb"version: \{number: ([1-9][0-9]*), effective: " + _DAY + rb"\}"),
    _line(b"term: \\{from: " + _DAY + b", to: " + _DAY + b"\\}"),
)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a text calls itself; None for what it does not say, or not so that it can be read."""

    id: str | None = None
    cycle: str | None = None
    number: str | None = None
    begins: str | None = None
    """The first day of its term, written as 2026-10-01."""

    @property
    def label(self) -> str | None:
        """How a version is asked for: `2026-Q3-v2`."""
        return None if self.cycle is None or self.number is None else f"{self.cycle}-v{self.number}"


def glance(data: bytes) -> Glance:
    """What the agreement in `data` calls itself."""
    return plainly_written(data) or _read(data)


def plainly_written(data: bytes) -> Glance | None:
    """The same where the text is written as most are, by its lines alone; None where only YAML can tell."""
    tops = [_KEY.match(line) for line in _TOP.findall(data)]
    keys = [found[1] for found in tops if found]
    if len(keys) < len(tops) or len(set(keys)) < len(keys):
        return None
    words = [found[1].decode("utf-8", "replace") for pattern in _PLAIN if (found := pattern.search(data))]
    certain = len(words) == len(_PLAIN) and all(_SEPARATED.sub("", word).isalnum() for word in words)
    return Glance(*words) if certain else None


def _read(data: bytes) -> Glance:
    document, _ = read(data, "")
    value = document.value if document else None
    if not isinstance(value, dict):
        return Glance()
    said = (value.get("id"), value.get("cycle"), _inner(value, "version", "number"), _inner(value, "term", "from"))
    return Glance(*(each if isinstance(each, str) else None for each in said))


def _inner(value: dict[str, Value], outer: str, inner: str) -> Value:
    part = value.get(outer)
    return part.get(inner) if isinstance(part, dict) else None
