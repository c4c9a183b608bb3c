"""The names that an agreement declares, read from plain values that may have faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.rates import CUSTOMER
from slabuilder.agreement.walk import keys_by_name, part_at
from slabuilder.conditions.words import can_name_a_field
from slabuilder.diagnostics.nearest import nearest
from slabuilder.spans import Path, at

IMPLIED_STAGES = ("opportunity", CUSTOMER)
"""The stages that every sales process has; an agreement that says nothing of them need not list them."""

SIGNATORIES: tuple[Path, Path] = (("parties", "marketing", "signatories"), ("parties", "sales", "signatories"))

Names = frozenset[str] | None
"""The names of one kind; None where they cannot be told for a fault, so that no reference to them can be judged."""


def declared(value: object) -> Mapping[str, Names]:
    """The names in `value`, the plain values of an agreement, by what they name."""
    stages = _ids(value, ("qualified_lead", "stages"))
    marketing, sales = (_ids(value, path) for path in SIGNATORIES)
    return {
        "stage": None if stages is None else stages.union(IMPLIED_STAGES),
        "stage or won": None if stages is None else stages.union(IMPLIED_STAGES, ["won"]),
        "band": _ids(value, ("qualified_lead", "bands")),
        "persona": _ids(value, ("buyer_personas",)),
        "team": _ids(value, ("parties", "sales", "teams")),
        "signatory": None if marketing is None or sales is None else marketing | sales,
        "calendar": _ids(value, ("calendars",)),
        "lead field": _field_names(value),
    }


def ids_at(value: object, path: Path) -> Iterator[tuple[str, Path]]:
    """Each id in the list at `path` of `value`, with its own path; items without one are passed over."""
    items = at(value, path)
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield item["id"], (*path, index, "id")


def _ids(value: object, path: Path) -> Names:
    items, found = at(value, path), list(ids_at(value, path))
    if items is None and _left_out(value, path):
        return frozenset()
    all_have_one = isinstance(items, list) and items and len(found) == len(items)
    return frozenset(name for name, _ in found) if all_have_one else None


def _left_out(value: object, path: Path) -> bool:
    """Whether the key at `path` is one that may be left out, and is: not required, not misspelt, not empty."""
    *above, key = path
    part, around = part_at(Agreement, tuple(above)), at(value, tuple(above))
    if part is None or not isinstance(around, dict) or key in around:
        return False
    keys = keys_by_name(part)
    return not keys[str(key)].required and all(name in keys or nearest(name, keys) != key for name in around)


def _field_names(value: object) -> Names:
    fields = at(value, ("lead_fields",))
    if not isinstance(fields, dict) or not all(map(can_name_a_field, fields)):
        return None
    return frozenset(fields)
