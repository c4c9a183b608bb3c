"""What differs between two agreements: facts, without a judgement.

Things that have an id are compared with those of the same id, wherever they stand. The order of a list that is none does
not count, nor how a file is written; everything else that is different is a fact, and nothing is left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from slabuilder.agreement.accepted_findings import AcceptedFinding
from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.calendars import Calendar, by_weekday
from slabuilder.agreement.content import content
from slabuilder.agreement.lead_management import Escalation
from slabuilder.agreement.orders import is_order
from slabuilder.agreement.qualified_lead import ScoringRule
from slabuilder.agreement.rates import FunnelStep
from slabuilder.quantities.dates import OpenHours

Way = tuple[str, ...]
"""The way to a thing in an agreement: keys, and in a list the id of what is meant: `("handoff", "hot", "within")`."""


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


def value_at(agreement: Agreement, way: Way) -> Any:
    """What stands at `way` in `agreement`, its default where nothing was written; None where there is no such place."""
    value: Any = agreement
    for name in way:
        if isinstance(value, Part):
            value = _effective(value, name)
        elif value is not None and _is_collection(value):
            value = _items(value).get(name)
        else:
            return None
    return value


def _effective(part: Part, key: str) -> Any:
    if isinstance(part, Calendar) and key == "open":
        return by_weekday(part)
    names = {field.alias or name: name for name, field in type(part).model_fields.items()}
    return getattr(part, names[key]) if key in names else None


def way_text(way: Way) -> str:
    """`way` as people read it: `handoff.hot.within`."""
    return ".".join(way)


def _between(way: Way, old: Any, new: Any, *, ordered: bool = False) -> Iterator[Fact]:
    """The differences of two values at one place, of which one may be missing."""
    if isinstance(old, Part) and isinstance(new, Part):
        yield from _between_parts(way, old, new)
    elif _is_collection(old or new) and (old or new):
        yield from _between_items(way, _items(old), _items(new))
        if ordered:
            yield from _moved(way, list(_items(old)), list(_items(new)))
    elif content(old) != content(new):
        kind = Kind.ADDED if old is None else Kind.REMOVED if new is None else Kind.CHANGED
        yield Fact(kind, way, old, new)


def _between_parts(way: Way, before: Part, after: Part) -> Iterator[Fact]:
    kind = type(after)
    for name, field in kind.model_fields.items():
        old, new = _written(before, name), _written(after, name)
        yield from _between((*way, field.alias or name), old, new, ordered=is_order(kind, name))


def _written(part: Part, name: str) -> Any:
    """The value of a key, or None where it was not written."""
    if isinstance(part, Calendar) and name == "open":
        return by_weekday(part)
    return getattr(part, name) if name in part.model_fields_set else None


def _is_collection(value: Any) -> bool:
    """Whether it is compared item by item; opening hours and pairs of days are values."""
    if isinstance(value, tuple):
        return not value or not isinstance(value[0], OpenHours | date)
    return isinstance(value, Mapping)


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


def _items(value: Mapping[Any, Any] | Sequence[Any] | None) -> dict[str, Any]:
    """What is in a collection, each under the name by which it is found in another version."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return {str(key): inner for key, inner in value.items()}
    return dict(zip(_numbered(map(_name, value)), value, strict=True))


def _name(item: Any) -> str:
    match item:
        case FunnelStep():
            return item.from_
        case Escalation():
            return item.to
        case AcceptedFinding():
            return f"{item.code} {item.at}" if item.at else item.code
        case ScoringRule():
            return _readable(content(item.when))
        case Part():
            return str(item.id)  # type: ignore[attr-defined]  # every other part that stands in a list has one
        case _:
            return _readable(content(item))


def _numbered(names: Iterable[str]) -> Iterator[str]:
    """`names`, but that the second of one name is told from the first."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} #{seen[name]}"


def _readable(content: Any) -> str:
    """A value much as YAML would write it, on one line."""
    return content if isinstance(content, str) else re.sub('[{}"]', "", json.dumps(content, ensure_ascii=False))


def _text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)
