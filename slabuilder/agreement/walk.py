"""Walks a model and plain values side by side, so that faults can be found in values that the model refuses."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from slabuilder.agreement.base import Part
from slabuilder.agreement.values import IsCondition, RefersTo, ScalarOr
from slabuilder.diagnostics.finding import Mark
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Site:
    """A value, or a key, that has a marker on it."""

    marker: object
    value: object
    path: Path
    mark: Mark = Mark.VALUE


@dataclass(frozen=True, slots=True)
class Shape:
    """What a model says of a value: its markers, and the shapes of what it can hold."""

    markers: tuple[object, ...] = ()
    part: type[Part] | None = None
    item: Shape | None = None
    key: Shape | None = None
    entry: Shape | None = None

    def below(self, step: str | int) -> Shape | None:
        """The shape of what stands at `step` in a value of this shape."""
        if isinstance(step, int):
            return self.item
        if self.part is not None:
            return keys_of(self.part).get(step)
        return self.entry


@cache
def keys_of(part: type[Part]) -> dict[str, Shape]:
    """The shapes of a part's keys, as they stand in YAML."""
    return {
        field.alias or name: _shape(field.annotation, tuple(field.metadata))
        for name, field in part.model_fields.items()
    }


def _shape(annotation: Any, metadata: tuple[object, ...] = ()) -> Shape:
    markers = tuple(item for item in metadata if isinstance(item, RefersTo) or item is IsCondition)
    part = next((item.part for item in metadata if isinstance(item, ScalarOr)), None)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*metadata, *arguments[1:]))
    if markers or part:
        return Shape(markers, part)
    if origin in {Union, types.UnionType}:
        inner = [argument for argument in arguments if argument is not types.NoneType]
        return _shape(inner[0]) if len(inner) == 1 else Shape()
    if origin is tuple:
        return Shape(item=_shape(arguments[0]))
    if origin is dict:
        return Shape(key=_shape(arguments[0]), entry=_shape(arguments[1]))
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Shape(part=annotation)
    return Shape()


def part_at(root: type[Part], path: Path) -> type[Part] | None:
    """The model of the part that stands at `path` in a value of `root`."""
    shape: Shape | None = Shape(part=root)
    for step in path:
        if shape is None:
            return None
        shape = shape.below(step)
    return shape.part if shape else None


def sites(root: type[Part], value: object) -> Iterator[Site]:
    """Every marked value and key in `value`, in the order of the text; what has the wrong form is passed over."""
    yield from _sites(Shape(part=root), value, ())


def _sites(shape: Shape, value: object, path: Path) -> Iterator[Site]:
    for marker in shape.markers:
        yield Site(marker, value, path)
    if isinstance(value, list):
        if shape.item is not None:
            for index, item in enumerate(value):
                yield from _sites(shape.item, item, (*path, index))
    elif isinstance(value, dict):
        for key, entry in value.items():
            if shape.key is not None:
                for marker in shape.key.markers:
                    yield Site(marker, key, (*path, key), Mark.KEY)
            below = shape.below(key)
            if below is not None:
                yield from _sites(below, entry, (*path, key))


def lists_with_ids(root: type[Part], value: object) -> Iterator[tuple[Path, list[object]]]:
    """Every list in `value` whose items have an id."""
    yield from _lists(Shape(part=root), value, ())


def _lists(shape: Shape, value: object, path: Path) -> Iterator[tuple[Path, list[object]]]:
    if isinstance(value, list) and shape.item is not None:
        if shape.item.part is not None and "id" in shape.item.part.model_fields:
            yield path, value
        for index, item in enumerate(value):
            yield from _lists(shape.item, item, (*path, index))
    elif isinstance(value, dict):
        for key, entry in value.items():
            below = shape.below(key)
            if below is not None:
                yield from _lists(below, entry, (*path, key))
