"""All checks, in the order of their codes."""

from __future__ import annotations

from slabuilder.checks.buyer_personas.demographics_only import demographics_only
from slabuilder.checks.check import Check
from slabuilder.checks.goals.capacity_shortfall import capacity_shortfall
from slabuilder.checks.goals.expected_shares import expected_shares
from slabuilder.checks.goals.month_outside_window import month_outside_window
from slabuilder.checks.goals.month_without_target import month_without_target
from slabuilder.checks.goals.no_open_day import no_open_day
from slabuilder.checks.goals.nothing_promised import nothing_promised
from slabuilder.checks.goals.unknown_holidays import unknown_holidays
from slabuilder.checks.lead_management.escalated_before_due import escalated_before_due
from slabuilder.checks.qualified_lead.example_fails import example_fails
from slabuilder.checks.review.review_outside_term import review_outside_term
from slabuilder.checks.whole.acceptance_of_nothing import acceptance_of_nothing

CHECKS: tuple[Check, ...] = (
    acceptance_of_nothing,
    demographics_only,
    example_fails,
    nothing_promised,
    month_outside_window,
    month_without_target,
    no_open_day,
    unknown_holidays,
    expected_shares,
    capacity_shortfall,
    escalated_before_due,
    review_outside_term,
)

ON_ACCEPTANCES = (acceptance_of_nothing,)
"""Those that judge what the others found."""
