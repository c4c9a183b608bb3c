"""Keys and items that say nothing: the format has no empty values, so each is a mistake, and told as one."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.diagnostics import Finding
from slabuilder.spans import Path


class Blank:
    """Stands for an empty value: something that no part of the format takes."""


def blank_findings(value: object, path: Path = ()) -> Iterator[Finding]:
    """One finding for each empty value in `value`."""
    if value is None:
        yield Finding("SLA012", "there is no value here", path, "give it a value, or take the line out")
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from blank_findings(entry, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from blank_findings(item, (*path, index))


def with_blanks(value: object) -> object:
    """`value` with a Blank for each empty value, so that none is mistaken for a key that was left out."""
    if value is None:
        return Blank()
    if isinstance(value, dict):
        return {key: with_blanks(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [with_blanks(item) for item in value]
    return value
