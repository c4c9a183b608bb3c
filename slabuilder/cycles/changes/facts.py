"""What differs between two agreements: facts, without a judgement.

Things that have an id are compared with those of the same id, wherever they stand. The order of a list that is none does
not count, nor how a file is written; everything else that is different is a fact, and nothing is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.content import content
from slabuilder.agreement.orders import is_order
from slabuilder.cycles.changes.items import Way, is_collection, items, written


class Kind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Fact:
    """One difference. `before` and `after` are values of the model, None where there is none.

    Of an order whose items have changed places, they are the ids that both versions have, in their order.
    """

    kind: Kind
    way: Way
    before: Any
    after: Any

    @property
    def value(self) -> Any:
        """What was added, or else what there was before."""
        return self.after if self.kind is Kind.ADDED else self.before


def facts(before: Agreement, after: Agreement) -> tuple[Fact, ...]:
    """Every difference from `before` to `after`, in the order of the format's keys."""
    return tuple(_between_parts((), before, after))


def _between(way: Way, old: Any, new: Any, *, ordered: bool = False) -> Iterator[Fact]:
    """The differences of two values at one place, of which one may be missing."""
    if isinstance(old, Part) and isinstance(new, Part):
        yield from _between_parts(way, old, new)
    elif _are_values(old or new):
        yield from _come_and_gone(way, items(old), items(new))
    elif is_collection(old or new) and (old or new):
        yield from _between_items(way, items(old), items(new))
        if ordered:
            yield from _moved(way, list(items(old)), list(items(new)))
    elif content(old) != content(new):
        kind = Kind.ADDED if old is None else Kind.REMOVED if new is None else Kind.CHANGED
        yield Fact(kind, way, old, new)


def _are_values(value: Any) -> bool:
    """Whether it is a list of values, of which each is known by all that it says: lines of text, or example leads."""
    return isinstance(value, tuple) and is_collection(value) and bool(value) and not isinstance(value[0], Part)


def _come_and_gone(way: Way, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Fact]:
    for name in dict.fromkeys((*old, *new)):
        if name not in new:
            yield Fact(Kind.REMOVED, (*way, name), old[name], None)
        elif name not in old:
            yield Fact(Kind.ADDED, (*way, name), None, new[name])


def _between_parts(way: Way, before: Part, after: Part) -> Iterator[Fact]:
    kind = type(after)
    for name, field in kind.model_fields.items():
        old, new = written(before, name), written(after, name)
        yield from _between((*way, field.alias or name), old, new, ordered=is_order(kind, name))


def _between_items(way: Way, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Fact]:
    renamed = dict(_renamed(old, new))
    for before, after in renamed.items():
        yield Fact(Kind.CHANGED, (*way, "id"), before, after)
    known = {*renamed, *renamed.values()}
    for name in dict.fromkeys((*old, *new)):
        if name not in known:
            yield from _between((*way, name), old.get(name), new.get(name))


def _renamed(old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The ids of what is the same in both, but for its id."""
    added = {_without_id(part): name for name, part in new.items() if name not in old and _has_id(part)}
    for name, part in old.items():
        if name not in new and _has_id(part) and (after := added.pop(_without_id(part), None)) is not None:
            yield name, after


def _has_id(value: Any) -> bool:
    return isinstance(value, Part) and "id" in type(value).model_fields


def _without_id(part: Part) -> str:
    return _text({key: value for key, value in content(part).items() if key != "id"})


def _moved(way: Way, old: list[str], new: list[str]) -> Iterator[Fact]:
    """That what stands in both versions stands in another order."""
    before = tuple(name for name in old if name in new)
    after = tuple(name for name in new if name in old)
    if before != after:
        yield Fact(Kind.MOVED, way, before, after)


def _text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)
