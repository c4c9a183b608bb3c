"""All checks, in the order of their codes."""

from __future__ import annotations

from slabuilder.checks.buyer_personas.demographics_only import demographics_only
from slabuilder.checks.check import Check
from slabuilder.checks.lead_management.escalated_before_due import escalated_before_due
from slabuilder.checks.review.review_outside_term import review_outside_term

CHECKS: tuple[Check, ...] = (
    demographics_only,
    escalated_before_due,
    review_outside_term,
)
