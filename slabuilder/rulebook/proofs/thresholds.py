"""The values at which the tests of conditions change their answer: near them lie the leads that show something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TypeAlias

from slabuilder.conditions import tree
from slabuilder.conditions.lead import Value
from slabuilder.quantities import Duration

Threshold: TypeAlias = Value | Duration


def thresholds(conditions: Iterable[tree.Condition]) -> dict[str, tuple[Threshold, ...]]:
    """What each field is compared with, in the order of `conditions`, once each."""
    found: dict[str, dict[Threshold, None]] = {}
    for condition in conditions:
        for name, value in _compared(condition):
            found.setdefault(name, {})[value] = None
    return {name: tuple(values) for name, values in found.items()}


def _compared(condition: tree.Condition) -> Iterator[tuple[str, Threshold]]:
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            for part in parts:
                yield from _compared(part)
        case tree.Not(part):
            yield from _compared(part)
        case tree.FieldTest(name, test):
            for field in fields(test):
                value = getattr(test, field.name)
                yield from ((name, one) for one in (value if isinstance(value, tuple) else (value,)))
        case tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
            return
