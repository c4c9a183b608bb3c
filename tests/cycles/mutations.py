"""Changes at random to an agreement that is without a fault: other values, and items that come, go or change places."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from random import Random
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content_digest
from slabuilder.loading.load import agreement_in
from tests.agreement.test_content import others, replaced
from tests.render.documents import leaves

Path = tuple[str | int, ...]


def mutations(plain: Any, random: Random) -> Iterator[Agreement]:
    """Agreements without end, each made of `plain` by one change, and none of which says the same as it does."""
    digest = content_digest(Agreement.model_validate(plain))
    while True:
        mutated, faults = agreement_in(random.choice(CHANGES)(copy.deepcopy(plain), random))
        if mutated is not None and not faults and content_digest(mutated) != digest:
            yield mutated


def _other_value(plain: Any, random: Random) -> Any:
    path, value = random.choice([*leaves(plain)])
    return replaced(plain, path, random.choice([*others(value)]))


def _value_of_another(plain: Any, random: Random) -> Any:
    """A value from another item at the same key: another owner, team, time or condition that fits there."""
    path, value = random.choice([*leaves(plain)])
    alike = [other for there, other in leaves(plain) if there[-1] == path[-1] and other != value]
    return replaced(plain, path, random.choice(alike)) if alike else plain


def _gone(plain: Any, random: Random) -> Any:
    path = random.choice([*_places(plain)])
    del _at(plain, path[:-1])[path[-1]]
    return plain


def _twice(plain: Any, random: Random) -> Any:
    """An item once more, under another id."""
    path = random.choice([path for path in _places(plain) if isinstance(path[-1], int)])
    items = _at(plain, path[:-1])
    item = copy.deepcopy(items[path[-1]])
    if isinstance(item, dict) and "id" in item:
        item["id"] += "-2"
    items.insert(random.randint(0, len(items)), item if isinstance(item, dict) else f"{item} too")
    return plain


def _swapped(plain: Any, random: Random) -> Any:
    lists = [path for path in _places(plain) if isinstance(_at(plain, path), list) and len(_at(plain, path)) > 1]
    items = _at(plain, random.choice(lists))
    one, other = random.sample(range(len(items)), 2)
    items[one], items[other] = items[other], items[one]
    return plain


def _renamed(plain: Any, random: Random) -> Any:
    """Another id for something, wherever it stands."""
    path = random.choice([path for path, _ in leaves(plain) if path[-1] == "id" and len(path) > 1])
    old = _at(plain, path)
    for there, value in [*leaves(plain)]:
        if value == old and there[-1] not in {"name", "title", "label"}:
            plain = replaced(plain, there, f"{old}-new")
    return plain


def _two_at_once(plain: Any, random: Random) -> Any:
    return _other_value(_gone(plain, random), random)


def _number(plain: Any, random: Random) -> Any:
    path, value = random.choice([found for found in leaves(plain) if re.search(r"\d", str(found[1]))])
    return replaced(plain, path, re.sub(r"\d+", lambda _: str(random.randint(1, 99)), str(value), count=1))


CHANGES = (_other_value, _value_of_another, _gone, _twice, _swapped, _renamed, _two_at_once, _number)


def _places(value: Any, path: Path = ()) -> Iterator[Path]:
    """The way to everything below `value`."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*path, key)
        yield from _places(inner, (*path, key))


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value
