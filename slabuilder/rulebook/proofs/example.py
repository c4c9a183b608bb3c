"""A lead that shows something, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from slabuilder.conditions.lead import Lead, Value, comparable


@dataclass(frozen=True, slots=True)
class Example:
    """The values of a lead that are known, as people write them, by field; the stages that people moved it to; and the
    instant for which it is judged.
    """

    values: Mapping[str, Value]
    events: frozenset[str]
    as_of: datetime

    @property
    def lead(self) -> Lead:
        """The lead as conditions compare it."""
        return {name: comparable(value) for name, value in self.values.items()}


class NoExample(Enum):
    """Why there is none."""

    THERE_IS_NONE = "there is none"
    NOT_DECIDED = "not decided"
