"""The conditions of an agreement, wherever they stand, and the tests of fields in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from slabuilder.agreement.base import Part
from slabuilder.conditions import tree
from slabuilder.spans import Path

_CONDITIONS = get_args(tree.Condition)


def conditions_in(value: object, path: Path = ()) -> Iterator[tuple[Path, tree.Condition]]:
    """Every condition in a part of an agreement, with its path, in the order of the format."""
    match value:
        case Part():
            for name, field in type(value).model_fields.items():
                yield from conditions_in(getattr(value, name), (*path, field.alias or name))
        case Mapping():
            for key, inner in value.items():
                yield from conditions_in(inner, (*path, str(key)))
        case tuple():
            for index, inner in enumerate(value):
                yield from conditions_in(inner, (*path, index))
        case _ if isinstance(value, _CONDITIONS):
            yield path, value


def field_tests(condition: tree.Condition, path: Path) -> Iterator[tuple[Path, tree.FieldTest]]:
    """Every test of a field in `condition`, with its path, in its order."""
    match condition:
        case tree.AllOf(parts):
            for index, part in enumerate(parts):
                yield from field_tests(part, (*path, "all", index))
        case tree.AnyOf(parts):
            for index, part in enumerate(parts):
                yield from field_tests(part, (*path, "any", index))
        case tree.Not(part):
            yield from field_tests(part, (*path, "not"))
        case tree.FieldTest(field):
            yield (*path, field), condition
        case tree.StageReached() | tree.InBand() | tree.IsPersona() | tree.ScoreTest():
            return
