"""What is known of a lead besides its fields, said outright."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from slabuilder.conditions.evaluate import AsOf


@dataclass(frozen=True)
class Said:
    """A lead of which all this is said."""

    stages: frozenset[str] = frozenset()
    personas: frozenset[str] = frozenset()
    band: str | None = None
    score: int = 0

    def reached(self, stage: str) -> bool:
        return stage in self.stages

    def fits(self, persona: str) -> bool:
        return persona in self.personas


NOTHING = Said()
NEW_YORK = ZoneInfo("America/New_York")
NOON = AsOf(datetime(2026, 10, 1, 16, tzinfo=UTC), NEW_YORK)
"""Noon of October 1, 2026 in New York."""
