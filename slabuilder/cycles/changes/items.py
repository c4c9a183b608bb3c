"""What stands where in an agreement, by ids instead of numbers: the same way leads to the same thing in every version."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from slabuilder.agreement.accepted_findings import AcceptedFinding
from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.calendars import WEEKDAYS, Calendar, by_weekday
from slabuilder.agreement.content import content
from slabuilder.agreement.lead_management import Escalation
from slabuilder.agreement.qualified_lead import ScoringRule
from slabuilder.agreement.rates import FunnelStep
from slabuilder.quantities.dates import OpenHours
from slabuilder.spans import Path

Way = tuple[str, ...]
"""The way to a thing in an agreement: keys, and in a list the id of what is meant: `("handoff", "hot", "within")`."""


def way_text(way: Way) -> str:
    """`way` as people read it: `handoff.hot.within`."""
    return ".".join(way)


def value_at(agreement: Agreement, way: Way) -> Any:
    """What stands at `way` in `agreement`, its default where nothing was written; None where there is no such place."""
    value: Any = agreement
    for name in way:
        if isinstance(value, Part):
            value = _effective(value, name)
        elif value is not None and is_collection(value):
            value = items(value).get(name)
        else:
            return None
    return value


def _effective(part: Part, key: str) -> Any:
    if isinstance(part, Calendar) and key == "open":
        return by_weekday(part)
    names = {field.alias or name: name for name, field in type(part).model_fields.items()}
    return getattr(part, names[key]) if key in names else None


def path_at(agreement: Agreement, way: Way) -> Path:
    """`way` as a path into the file of `agreement`; where it leads nowhere there, the part of it that leads furthest."""
    path: list[str | int] = []
    value: Any = agreement
    for name in way:
        if isinstance(value, Part):
            path.append(name)
            value = _effective(value, name)
        elif value is not None and is_collection(value) and name in (found := items(value)):
            path.append(list(found).index(name) if isinstance(value, tuple) else name)
            value = found[name]
        else:
            break
    return tuple(path)


def way_at(agreement: Agreement, path: Path) -> Way:
    """The way to what stands at `path` in the file of `agreement`: with ids instead of numbers."""
    way: list[str] = []
    value: Any = agreement
    for step in path:
        name = str(step)
        if isinstance(value, Part):
            value = _effective(value, name)
        elif value is not None and is_collection(value):
            found = items(value)
            name = list(found)[step] if isinstance(step, int) else name
            value = found.get(name)
        way.append(name)
    return tuple(way)


def written(part: Part, name: str) -> Any:
    """The value of a key, or None where it was not written."""
    if isinstance(part, Calendar) and name == "open":
        return by_weekday(part)
    return getattr(part, name) if name in part.model_fields_set else None


def is_collection(value: Any) -> bool:
    """Whether it is compared item by item; opening hours, those of a week too, and pairs of days are values."""
    if isinstance(value, tuple):
        return not value or not isinstance(value[0], OpenHours | date)
    return isinstance(value, Mapping) and not _is_week(value)


def _is_week(value: Mapping[Any, Any]) -> bool:
    hours = [*value.values()]
    return bool(hours) and value.keys() <= {*WEEKDAYS} and all(isinstance(day, tuple) for day in hours)


def items(value: Mapping[Any, Any] | Sequence[Any] | None) -> dict[str, Any]:
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
