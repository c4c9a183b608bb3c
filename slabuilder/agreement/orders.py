"""Which lists of an agreement are an order, and which are a set: there it makes no difference what stands first."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.goals import Goals
from slabuilder.agreement.lead_management import FollowUp, LeadManagement
from slabuilder.agreement.qualified_lead import QualifiedLead
from slabuilder.agreement.rates import Observed

_ORDERS: frozenset[tuple[type[Part], str]] = frozenset(
    {
        (Agreement, "calendars"),  # the first is the agreement's own
        (Agreement, "handoff"),  # the first that fits takes the lead
        (Agreement, "additional_clauses"),  # they are cited by number
        (QualifiedLead, "stages"),
        (QualifiedLead, "bands"),
        (Goals, "funnel"),
        (Goals, "segments"),  # the first that fits has the lead
        (LeadManagement, "follow_up"),  # the first that fits applies
        (FollowUp, "escalate"),
        (Observed, "between"),
    }
)


def is_order(part: type[Part], name: str) -> bool:
    """Whether the list `name` of `part` says something by what comes first in it."""
    return (part, name) in _ORDERS
