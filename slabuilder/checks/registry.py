"""All checks, in the order of their codes."""

from __future__ import annotations

from slabuilder.checks.buyer_personas.demographics_only import demographics_only
from slabuilder.checks.buyer_personas.persona_never_recognised import persona_never_recognised
from slabuilder.checks.check import Check
from slabuilder.checks.goals.capacity_shortfall import capacity_shortfall
from slabuilder.checks.goals.closes_after_term import closes_after_term
from slabuilder.checks.goals.expected_shares import expected_shares
from slabuilder.checks.goals.far_from_past import far_from_past
from slabuilder.checks.goals.goal_without_reasons import goal_without_reasons
from slabuilder.checks.goals.month_outside_window import month_outside_window
from slabuilder.checks.goals.month_without_target import month_without_target
from slabuilder.checks.goals.no_open_day import no_open_day
from slabuilder.checks.goals.nothing_promised import nothing_promised
from slabuilder.checks.goals.owed_before_binding import owed_before_binding
from slabuilder.checks.goals.rate_above_past import rate_above_past
from slabuilder.checks.goals.rate_not_observed import rate_not_observed
from slabuilder.checks.goals.segments_leave_rest import segments_leave_rest
from slabuilder.checks.goals.small_sample import small_sample
from slabuilder.checks.goals.stale_sample import stale_sample
from slabuilder.checks.goals.unknown_holidays import unknown_holidays
from slabuilder.checks.goals.unripe_sample import unripe_sample
from slabuilder.checks.lead_management.escalated_before_due import escalated_before_due
from slabuilder.checks.qualified_lead.definition_in_words import definition_in_words
from slabuilder.checks.qualified_lead.example_fails import example_fails
from slabuilder.checks.qualified_lead.examples_missing import examples_missing
from slabuilder.checks.review.review_outside_term import review_outside_term
from slabuilder.checks.whole.acceptance_of_nothing import acceptance_of_nothing

CHECKS: tuple[Check, ...] = (
    acceptance_of_nothing,
    demographics_only,
    persona_never_recognised,
    example_fails,
    definition_in_words,
    examples_missing,
    nothing_promised,
    month_outside_window,
    month_without_target,
    no_open_day,
    unknown_holidays,
    expected_shares,
    capacity_shortfall,
    rate_not_observed,
    small_sample,
    unripe_sample,
    stale_sample,
    closes_after_term,
    owed_before_binding,
    goal_without_reasons,
    far_from_past,
    rate_above_past,
    segments_leave_rest,
    escalated_before_due,
    review_outside_term,
)

ON_ACCEPTANCES = (acceptance_of_nothing,)
"""Those that judge what the others found."""
