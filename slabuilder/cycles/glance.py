"""Which agreement, cycle and version a text says it is, without reading all of it.

Most texts write the keys at the top in the plainest way, which two patterns recognise for certain; others are read as YAML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from slabuilder.source import read

_TOP = re.compile(rb"^(?![ \t\r\n#]).*$", re.MULTILINE)
_KEY = re.compile(rb"([a-z_]+):(?=[ \t\r]|$)")
_END = rb"[ \t]*(?:[ \t]#.*)?\r?$"
_CYCLE = re.compile(rb"^cycle:[ \t]+([0-9A-Za-z][0-9A-Za-z._-]*)" + _END + rb"(?!\r?\n[ \t]+[^#\s])", re.MULTILINE)
_ID = re.compile(rb"^id:[ \t]+([0-9A-Za-z][0-9A-Za-z._-]*)" + _END + rb"(?!\r?\n[ \t]+[^#\s])", re.MULTILINE)
_VERSION = re.compile(
    rb"^version:[ \t]+\{[ \t]*number:[ \t]+([1-9][0-9]*),[ \t]*effective:[ \t]+[0-9-]{10}[ \t]*\}" + _END, re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a text calls itself; None for what it does not say, or not so that it can be read."""

    id: str | None = None
    cycle: str | None = None
    number: str | None = None

    @property
    def label(self) -> str | None:
        """How a version is asked for: `2026-Q3-v2`."""
        return None if self.cycle is None or self.number is None else f"{self.cycle}-v{self.number}"


def glance(data: bytes) -> Glance:
    """What the agreement in `data` calls itself."""
    tops = [_KEY.match(line) for line in _TOP.findall(data)]
    keys = [found[1] for found in tops if found]
    if len(keys) == len(tops) and len(set(keys)) == len(keys):
        id, cycle, version = _ID.search(data), _CYCLE.search(data), _VERSION.search(data)
        if id and cycle and version:
            return Glance(id[1].decode(), cycle[1].decode(), version[1].decode())
    return _read(data)


def _read(data: bytes) -> Glance:
    document, _ = read(data, "")
    value = document.value if document else None
    if not isinstance(value, dict):
        return Glance()
    version = value.get("version")
    number = version.get("number") if isinstance(version, dict) else None
    return Glance(*(_words(each) for each in (value.get("id"), value.get("cycle"), number)))


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None
