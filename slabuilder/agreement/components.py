"""The names of the seven components: their keys, in the order of their numbers, which clauses, templates and codes bear too."""

from __future__ import annotations

from enum import StrEnum


class Component(StrEnum):
    """One of the seven parts that every agreement has."""

    BUYER_PERSONAS = "buyer_personas"
    QUALIFIED_LEAD = "qualified_lead"
    GOALS = "goals"
    KPIS = "kpis"
    HANDOFF = "handoff"
    LEAD_MANAGEMENT = "lead_management"
    REVIEW = "review"


COMPONENTS = tuple(component.value for component in Component)
