"""What the observed counts say of the promise."""

from __future__ import annotations

from slabuilder.agreement.goals import Goals
from slabuilder.targets.plan import Target, Uncertainty


def uncertainty(goals: Goals, leads: Target, customers: Target) -> Uncertainty | None:
    """Nothing."""
    return None
