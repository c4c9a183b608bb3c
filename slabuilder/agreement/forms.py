"""What each key of the format can hold, as a closed tree read from the models.

The JSON Schema and the reference are two interpreters of it, so that neither looks into pydantic's annotations.
"""

from __future__ import annotations

import types
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from slabuilder.agreement.base import Part
from slabuilder.agreement.values import IsCondition, Reads, RefersTo, ScalarOr


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as `reads` takes it; `refers_to` is the kind of thing whose id it is, if it is one."""

    reads: Reads
    refers_to: str | None = None


@dataclass(frozen=True, slots=True)
class TrueOrFalse:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these words."""

    options: type[StrEnum]


@dataclass(frozen=True, slots=True)
class OnLead:
    """A condition on a lead."""


@dataclass(frozen=True, slots=True)
class Nested:
    """Keys of their own."""

    part: type[Part]


@dataclass(frozen=True, slots=True)
class WordOrNested:
    """One of these words, or keys of their own; `reads` knows the words alone."""

    words: type[StrEnum]
    reads: Reads
    part: type[Part]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of at least so many, and perhaps at most so many."""

    item: Form
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Entries under names that the agreement chooses, at least so many."""

    name: Scalar
    entry: Form
    least: int = 0


Form: TypeAlias = Scalar | TrueOrFalse | OneOf | OnLead | Nested | WordOrNested | Items | Named


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a part as it stands in YAML; `default` is what holds where the key is left out, if anything does."""

    name: str
    form: Form
    description: str
    example: object
    required: bool
    default: object


@cache
def keys_of(part: type[Part]) -> tuple[Key, ...]:
    """The keys of `part`, in the order of the format."""
    return tuple(_key(field.alias or name, field) for name, field in part.model_fields.items())


@cache
def parts_of(root: type[Part]) -> tuple[type[Part], ...]:
    """`root` and every part below it, each once, in the order of the format."""
    found = {root: None}
    for key in keys_of(root):
        for part in nested(key.form):
            found |= dict.fromkeys(parts_of(part))
    return tuple(found)


def nested(form: Form) -> tuple[type[Part], ...]:
    """The parts that `form` can hold."""
    match form:
        case Nested(part) | WordOrNested(_, _, part):
            return (part,)
        case Items(inner) | Named(_, inner):
            return nested(inner)
        case Scalar() | TrueOrFalse() | OneOf() | OnLead():
            return ()


def _key(name: str, field: FieldInfo) -> Key:
    (example,) = field.examples or [None]
    default = None if field.is_required() else field.default
    form = _form(field.annotation, tuple(field.metadata))
    return Key(name, form, field.description or "", example, field.is_required(), default)


def _form(annotation: Any, metadata: Sequence[object] = ()) -> Form:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _form(arguments[0], (*arguments[1:], *metadata))
    if origin in {Union, types.UnionType} and types.NoneType in arguments:
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        return _form(inner, metadata)
    for marker in metadata:
        match marker:
            case Reads():
                kind = next((other.kind for other in metadata if isinstance(other, RefersTo)), None)
                return Scalar(marker, kind)
            case ScalarOr(part, words, reads):
                return WordOrNested(words, reads, part)
            case _ if marker is IsCondition:
                return OnLead()
    limits = (getattr(constraint, "min_length", None) for constraint in metadata)
    least = next((limit for limit in limits if limit is not None), 0)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return Items(_form(arguments[0]), least)
        first, *others = (_form(argument) for argument in arguments)
        assert all(other == first for other in others)
        return Items(first, len(arguments), len(arguments))
    if origin is dict:
        name = _form(arguments[0])
        assert isinstance(name, Scalar)
        return Named(name, _form(arguments[1]), least)
    if annotation is bool:
        return TrueOrFalse()
    if issubclass(annotation, StrEnum):
        return OneOf(annotation)
    assert issubclass(annotation, Part)
    return Nested(annotation)
