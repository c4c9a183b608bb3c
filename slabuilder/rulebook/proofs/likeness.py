"""What examples are to be like, so that people believe them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Likeness:
    """The instant for which an example is best judged; and texts that leads have, by field."""

    as_of: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    samples: Mapping[str, Sequence[str]] = field(default_factory=dict)
