"""Applies the rules of parts that could be read in part only, so that one run tells what does not fit together too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from slabuilder.agreement.base import Part, Rule
from slabuilder.agreement.walk import part_at
from slabuilder.diagnostics import Finding
from slabuilder.spans import Path, at


class _NotRead(Exception):
    """A rule asked for a key that has a fault."""


class _PartlyRead:
    """The keys of a part that could be read, as its attributes; asking for another raises _NotRead."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> object:
        try:
            return self._values[name]
        except KeyError:
            raise _NotRead from None


def rule_findings(faulty: Iterable[Path], root: type[Part], value: object) -> Iterator[Finding]:
    """What the rules say of the parts of `value` that have a fault in them, at one of the paths `faulty`."""
    for path, keys in _keys_with_faults(faulty).items():
        part, given = part_at(root, path), at(value, path)
        if part is not None and part.rules and isinstance(given, dict):
            partly = _PartlyRead(_readable(part, given, keys))
            for rule in part.rules:
                for finding in _until_unreadable(rule, partly):
                    yield finding.below(path)


def _keys_with_faults(faulty: Iterable[Path]) -> dict[Path, set[str | int]]:
    """The steps below each path that lead to a fault."""
    keys: dict[Path, set[str | int]] = {}
    for path in faulty:
        for length, step in enumerate(path):
            keys.setdefault(path[:length], set()).add(step)
    return keys


def _readable(part: type[Part], given: Mapping[str, object], faulty: set[str | int]) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, field in part.model_fields.items():
        key = field.alias or name
        if key in given and key not in faulty:
            values[name] = _read(field, given[key])
        elif key not in faulty and not field.is_required():
            values[name] = field.default
    return values


def _read(field: FieldInfo, given: object) -> object:
    annotation: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(annotation).validate_python(given)


def _until_unreadable(rule: Rule, partly: _PartlyRead) -> Iterator[Finding]:
    try:
        yield from rule(partly)
    except _NotRead:
        return
