"""What the things that conditions speak of are called; the models of an agreement fit as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from slabuilder.conditions.words import FieldType
from slabuilder.language import StageName


class NamedField(Protocol):
    """A field of a lead, as people call it."""

    @property
    def type(self) -> FieldType:
        """What kind of value it holds."""
        ...

    @property
    def label(self) -> str:
        """What people call it."""
        ...

    @property
    def unit(self) -> str | None:
        """The unit of its numbers."""
        ...


@dataclass(frozen=True, slots=True)
class Names:
    """Fields by name, stages, and the names of personas by id; what is missing is called by its id."""

    fields: Mapping[str, NamedField]
    stages: Sequence[StageName] = ()
    personas: Mapping[str, str] = field(default_factory=dict)

    def label(self, name: str) -> str:
        """What people call the field."""
        return self.fields[name].label if name in self.fields else name

    def unit(self, name: str) -> str | None:
        """The unit of the field's numbers, if it has one."""
        return self.fields[name].unit if name in self.fields else None

    def is_money(self, name: str) -> bool:
        """Whether the field holds amounts of money."""
        return name in self.fields and self.fields[name].type is FieldType.MONEY
