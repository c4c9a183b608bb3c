"""The lead fields that conditions may use, read from plain values that may have faults."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.conditions.literals import Field
from slabuilder.conditions.words import FieldType


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The fields that can be used, and those whose description has a fault, so that nothing can be said of them."""

    known: dict[str, Field]
    broken: frozenset[str]


def vocabulary(lead_fields: object) -> Vocabulary:
    """The vocabulary that `lead_fields`, the plain values under that key, describes."""
    known: dict[str, Field] = {}
    broken: set[str] = set()
    for name, description in lead_fields.items() if isinstance(lead_fields, dict) else ():
        field = _field(description)
        known[name] = field or Field(FieldType.TEXT)
        if field is None:
            broken.add(name)
    return Vocabulary(known, frozenset(broken))


def _field(description: object) -> Field | None:
    if not isinstance(description, dict) or description.get("type") not in [*FieldType]:
        return None
    options = description.get("options", [])
    if not isinstance(options, list) or not all(isinstance(option, str) for option in options):
        return None
    field = Field(FieldType(description["type"]), tuple(options))
    return None if field.type is FieldType.CHOICE and not options else field
