"""What people call the values of an agreement that figures are computed from: `close_rate`, `segments.smb.share`.

Items are called by their ids, steps of the funnel by the stage that they start from. The ways to the values that are
asked for most are short: what stands under goals or the capacity needs no more than its own name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.forms import Form, Items, Named, Nested, OneOf, OnLead, Scalar, TrueOrFalse, WordOrNested
from slabuilder.agreement.walk import keys_by_name
from slabuilder.spans import Path

ROOTS: tuple[Path, ...] = (
    ("goals",),
    ("handoff",),
    ("lead_management",),
    ("parties", "sales", "teams"),
    ("term",),
    ("calendars",),
)
"""The parts of an agreement that the figures have their inputs in."""

_SHORT = (
    (re.compile(r"^goals\.close_rate\.rate$"), "close_rate"),
    (re.compile(r"^goals\.(?=.)"), ""),
    (re.compile(r"^lead_management\.capacity\."), ""),
    (re.compile(r"^lead_management\.follow_up\.(.+)\.attempts\.at_least$"), r"attempts.\1"),
    (re.compile(r"^parties\.sales\.(?=teams\.)"), ""),
)


def value_names(value: Any) -> dict[str, Path]:
    """The places of all values below the roots of `value`, the plain values of an agreement, by each of their names.

    Values that may be left out, and are, have a name too. The shorter of two names stands first.
    """
    found: dict[str, Path] = {}
    for name, path in _in_part(Agreement, value, (), ""):
        if any(path[: len(root)] == root for root in ROOTS) and path[:2] != ("goals", "why"):
            found[short_name(name)] = path
            found[name] = path
    return found


def short_name(name: str) -> str:
    """The shortest name of the value whose whole name is `name`."""
    for pattern, short in _SHORT:
        if pattern.match(name):
            return pattern.sub(short, name)
    return name


def _named(form: Form, value: Any, path: Path, name: str) -> Iterator[tuple[str, Path]]:
    """The values in `value` by their whole names."""
    match form:
        case Scalar() | OneOf():
            yield name, path
        case Nested(part):
            yield from _in_part(part, value, path, name)
        case Items(Nested(part)):
            for index, item in enumerate(value):
                yield from _in_part(part, item, (*path, index), f"{name}.{_called(item, index)}")
        case Named(_, entry):
            for key, inner in value.items():
                yield from _named(entry, inner, (*path, key), f"{name}.{key}")
        case Items() | TrueOrFalse() | OnLead() | WordOrNested():
            return


def _in_part(part: type[Part], value: Any, path: Path, name: str) -> Iterator[tuple[str, Path]]:
    for key in keys_by_name(part).values():
        if key.name in value or isinstance(key.form, Scalar | OneOf):
            below = f"{name}.{key.name}" if name else key.name
            yield from _named(key.form, value.get(key.name), (*path, key.name), below)


def _called(item: Any, index: int) -> str:
    return str(item.get("id") or item.get("from") or index + 1)


def with_text(value: Any, path: Path, text: str) -> Any:
    """`value`, plain values, with `text` at `path`."""
    if not path:
        return text
    step, *below = path
    if isinstance(step, int):
        return [with_text(item, tuple(below), text) if index == step else item for index, item in enumerate(value)]
    return {**value, step: with_text(value.get(step), tuple(below), text)}
