"""Walks plain values along the forms of the format, so that faults can be found in values that the models refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from slabuilder.agreement.base import Part
from slabuilder.agreement.forms import (
    Form,
    Items,
    Key,
    Named,
    Nested,
    OneOf,
    OnLead,
    Scalar,
    TrueOrFalse,
    WordOrNested,
    keys_of,
)
from slabuilder.diagnostics.finding import Mark
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Site:
    """A value, or the key of one, and the form that it should have."""

    form: Form
    value: object
    path: Path
    mark: Mark = Mark.VALUE


def sites(root: type[Part], value: object) -> Iterator[Site]:
    """Every value and every chosen name in `value`, in the order of the text; below a wrong form there are none."""
    yield from _sites(Nested(root), value, ())


def _sites(form: Form, value: object, path: Path) -> Iterator[Site]:
    yield Site(form, value, path)
    if isinstance(value, list):
        if isinstance(form, Items):
            for index, item in enumerate(value):
                yield from _sites(form.item, item, (*path, index))
    elif isinstance(value, dict):
        for key, entry in value.items():
            if isinstance(form, Named):
                yield Site(form.name, key, (*path, key), Mark.KEY)
            below = _below(form, key)
            if below is not None:
                yield from _sites(below, entry, (*path, key))


def part_at(root: type[Part], path: Path) -> type[Part] | None:
    """The model of the part that stands at `path` in a value of `root`."""
    form: Form | None = Nested(root)
    for step in path:
        if form is None:
            return None
        form = _below(form, step)
    return form.part if isinstance(form, Nested | WordOrNested) else None


def _below(form: Form, step: str | int) -> Form | None:
    """The form of what stands at `step` in a value of `form`."""
    match form:
        case Nested(part) | WordOrNested(_, _, part):
            key = keys_by_name(part).get(step) if isinstance(step, str) else None
            return key.form if key else None
        case Items(item):
            return item if isinstance(step, int) else None
        case Named(_, entry):
            return entry if isinstance(step, str) else None
        case Scalar() | TrueOrFalse() | OneOf() | OnLead():
            return None


@cache
def keys_by_name(part: type[Part]) -> dict[str, Key]:
    """The keys of `part` as they stand in YAML."""
    return {key.name: key for key in keys_of(part)}


def has_ids(form: Form) -> bool:
    """Whether `form` is a list whose items have ids."""
    return isinstance(form, Items) and isinstance(form.item, Nested) and "id" in keys_by_name(form.item.part)
