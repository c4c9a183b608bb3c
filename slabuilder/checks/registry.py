"""All checks, in the order of their codes."""

from __future__ import annotations

from slabuilder.checks.buyer_personas.demographics_only import demographics_only
from slabuilder.checks.buyer_personas.persona_never_recognised import persona_never_recognised
from slabuilder.checks.buyer_personas.persona_nobody_fits import persona_nobody_fits
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
from slabuilder.checks.handoff.lead_without_route import lead_without_route
from slabuilder.checks.handoff.no_information import no_information
from slabuilder.checks.handoff.nobody_collects import nobody_collects
from slabuilder.checks.handoff.route_never_applies import route_never_applies
from slabuilder.checks.handoff.slow_handoff import slow_handoff
from slabuilder.checks.handoff.team_without_leads import team_without_leads
from slabuilder.checks.kpis.kpi_below_promise import kpi_below_promise
from slabuilder.checks.kpis.metric_twice import metric_twice
from slabuilder.checks.kpis.once_a_term import once_a_term
from slabuilder.checks.kpis.one_sided_kpis import one_sided_kpis
from slabuilder.checks.kpis.seldomer_than_meetings import seldomer_than_meetings
from slabuilder.checks.kpis.unmeasured_promise import unmeasured_promise
from slabuilder.checks.kpis.wrong_owner import wrong_owner
from slabuilder.checks.kpis.wrong_unit import wrong_unit
from slabuilder.checks.kpis.wrong_way import wrong_way
from slabuilder.checks.lead_management.attempts_do_not_fit import attempts_do_not_fit
from slabuilder.checks.lead_management.due_while_closed import due_while_closed
from slabuilder.checks.lead_management.escalated_before_due import escalated_before_due
from slabuilder.checks.lead_management.escalated_overnight import escalated_overnight
from slabuilder.checks.lead_management.follow_up_never_applies import follow_up_never_applies
from slabuilder.checks.lead_management.hours_beyond_a_day import hours_beyond_a_day
from slabuilder.checks.lead_management.ladder_out_of_order import ladder_out_of_order
from slabuilder.checks.lead_management.lead_nobody_contacts import lead_nobody_contacts
from slabuilder.checks.lead_management.met_for_all import met_for_all
from slabuilder.checks.lead_management.more_hours_than_open import more_hours_than_open
from slabuilder.checks.lead_management.never_recycled import never_recycled
from slabuilder.checks.lead_management.no_spacing import no_spacing
from slabuilder.checks.lead_management.no_upper_limit import no_upper_limit
from slabuilder.checks.lead_management.nothing_when_late import nothing_when_late
from slabuilder.checks.lead_management.one_reason import one_reason
from slabuilder.checks.lead_management.report_too_seldom import report_too_seldom
from slabuilder.checks.lead_management.silence_costs_marketing import silence_costs_marketing
from slabuilder.checks.lead_management.touch_before_handoff import touch_before_handoff
from slabuilder.checks.lead_management.two_acceptance_deadlines import two_acceptance_deadlines
from slabuilder.checks.lead_management.waits_after_handoff import waits_after_handoff
from slabuilder.checks.qualified_lead.band_out_of_reach import band_out_of_reach
from slabuilder.checks.qualified_lead.definition_in_words import definition_in_words
from slabuilder.checks.qualified_lead.example_fails import example_fails
from slabuilder.checks.qualified_lead.examples_missing import examples_missing
from slabuilder.checks.qualified_lead.points_never_given import points_never_given
from slabuilder.checks.qualified_lead.stage_out_of_reach import stage_out_of_reach
from slabuilder.checks.qualified_lead.stages_do_not_nest import stages_do_not_nest
from slabuilder.checks.review.approved_by_one_side import approved_by_one_side
from slabuilder.checks.review.cadence_beyond_term import cadence_beyond_term
from slabuilder.checks.review.material_unsigned import material_unsigned
from slabuilder.checks.review.meets_once_a_term import meets_once_a_term
from slabuilder.checks.review.moves_owed_days import moves_owed_days
from slabuilder.checks.review.no_off_track_procedure import no_off_track_procedure
from slabuilder.checks.review.off_track_too_late import off_track_too_late
from slabuilder.checks.review.one_side_told import one_side_told
from slabuilder.checks.review.promise_may_grow import promise_may_grow
from slabuilder.checks.review.recalculated_too_late import recalculated_too_late
from slabuilder.checks.review.recalculates_nothing import recalculates_nothing
from slabuilder.checks.review.review_outside_term import review_outside_term
from slabuilder.checks.review.review_too_late import review_too_late
from slabuilder.checks.whole.acceptance_of_nothing import acceptance_of_nothing
from slabuilder.checks.whole.binds_late import binds_late
from slabuilder.checks.whole.condition_always_holds import condition_always_holds
from slabuilder.checks.whole.condition_never_holds import condition_never_holds
from slabuilder.checks.whole.drifted_statistic import drifted_statistic
from slabuilder.checks.whole.holidays_unresolved import holidays_unresolved
from slabuilder.checks.whole.letters_written_two_ways import letters_written_two_ways
from slabuilder.checks.whole.negation_takes_blanks import negation_takes_blanks
from slabuilder.checks.whole.not_decided import not_decided
from slabuilder.checks.whole.one_sided import one_sided
from slabuilder.checks.whole.placeholder import placeholder
from slabuilder.checks.whole.signs_for_both import signs_for_both
from slabuilder.checks.whole.word_loses_signs import word_loses_signs
from slabuilder.checks.whole.word_without_ends import word_without_ends

CHECKS: tuple[Check, ...] = (
    holidays_unresolved,
    acceptance_of_nothing,
    negation_takes_blanks,
    word_loses_signs,
    word_without_ends,
    letters_written_two_ways,
    drifted_statistic,
    placeholder,
    one_sided,
    binds_late,
    signs_for_both,
    not_decided,
    condition_never_holds,
    condition_always_holds,
    demographics_only,
    persona_never_recognised,
    persona_nobody_fits,
    example_fails,
    definition_in_words,
    examples_missing,
    stage_out_of_reach,
    stages_do_not_nest,
    band_out_of_reach,
    points_never_given,
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
    one_sided_kpis,
    unmeasured_promise,
    once_a_term,
    seldomer_than_meetings,
    metric_twice,
    kpi_below_promise,
    wrong_owner,
    wrong_way,
    wrong_unit,
    no_information,
    nobody_collects,
    team_without_leads,
    slow_handoff,
    lead_without_route,
    route_never_applies,
    escalated_before_due,
    ladder_out_of_order,
    due_while_closed,
    escalated_overnight,
    touch_before_handoff,
    waits_after_handoff,
    hours_beyond_a_day,
    no_upper_limit,
    no_spacing,
    attempts_do_not_fit,
    met_for_all,
    nothing_when_late,
    one_reason,
    two_acceptance_deadlines,
    silence_costs_marketing,
    never_recycled,
    report_too_seldom,
    more_hours_than_open,
    lead_nobody_contacts,
    follow_up_never_applies,
    review_outside_term,
    review_too_late,
    cadence_beyond_term,
    meets_once_a_term,
    recalculates_nothing,
    moves_owed_days,
    promise_may_grow,
    approved_by_one_side,
    one_side_told,
    no_off_track_procedure,
    off_track_too_late,
    material_unsigned,
    recalculated_too_late,
)

ON_ACCEPTANCES = (acceptance_of_nothing,)
"""Those that judge what the others found."""
