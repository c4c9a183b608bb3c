"""All change rules, in the order of their codes; of those that stand at a fact's place, the first that judges it counts."""

from __future__ import annotations

from slabuilder.cycles.changes.change import ChangeRule
from slabuilder.cycles.changes.rules.buyer_personas.persona_condition import persona_condition
from slabuilder.cycles.changes.rules.buyer_personas.persona_set import persona_set
from slabuilder.cycles.changes.rules.buyer_personas.persona_words import persona_words
from slabuilder.cycles.changes.rules.goals.average_deal import average_deal
from slabuilder.cycles.changes.rules.goals.close_rate import close_rate
from slabuilder.cycles.changes.rules.goals.credit import credit
from slabuilder.cycles.changes.rules.goals.daily_parts import daily_parts
from slabuilder.cycles.changes.rules.goals.funnel_rate import funnel_rate
from slabuilder.cycles.changes.rules.goals.lag import lag
from slabuilder.cycles.changes.rules.goals.marketing_share import marketing_share
from slabuilder.cycles.changes.rules.goals.measure import measure
from slabuilder.cycles.changes.rules.goals.months import months
from slabuilder.cycles.changes.rules.goals.promised_in import promised_in
from slabuilder.cycles.changes.rules.goals.promised_stage import promised_stage
from slabuilder.cycles.changes.rules.goals.rate_evidence import rate_evidence
from slabuilder.cycles.changes.rules.goals.rate_structure import rate_structure
from slabuilder.cycles.changes.rules.goals.reasons import reasons
from slabuilder.cycles.changes.rules.goals.rounding import rounding
from slabuilder.cycles.changes.rules.goals.sales_cycle import sales_cycle
from slabuilder.cycles.changes.rules.goals.sales_quota import sales_quota
from slabuilder.cycles.changes.rules.goals.segment_condition import segment_condition
from slabuilder.cycles.changes.rules.goals.segment_name import segment_name
from slabuilder.cycles.changes.rules.goals.segment_set import segment_set
from slabuilder.cycles.changes.rules.goals.segment_share import segment_share
from slabuilder.cycles.changes.rules.handoff.route_condition import route_condition
from slabuilder.cycles.changes.rules.handoff.route_information import route_information
from slabuilder.cycles.changes.rules.handoff.route_means import route_means
from slabuilder.cycles.changes.rules.handoff.route_set import route_set
from slabuilder.cycles.changes.rules.handoff.route_share import route_share
from slabuilder.cycles.changes.rules.handoff.route_team import route_team
from slabuilder.cycles.changes.rules.handoff.route_time import route_time
from slabuilder.cycles.changes.rules.kpis.kpi_measure import kpi_measure
from slabuilder.cycles.changes.rules.kpis.kpi_metric import kpi_metric
from slabuilder.cycles.changes.rules.kpis.kpi_name import kpi_name
from slabuilder.cycles.changes.rules.kpis.kpi_owner import kpi_owner
from slabuilder.cycles.changes.rules.kpis.kpi_rhythm import kpi_rhythm
from slabuilder.cycles.changes.rules.kpis.kpi_set import kpi_set
from slabuilder.cycles.changes.rules.kpis.kpi_target import kpi_target
from slabuilder.cycles.changes.rules.lead_management.acceptance_time import acceptance_time
from slabuilder.cycles.changes.rules.lead_management.attempt_minutes import attempt_minutes
from slabuilder.cycles.changes.rules.lead_management.attempt_period import attempt_period
from slabuilder.cycles.changes.rules.lead_management.attempt_spacing import attempt_spacing
from slabuilder.cycles.changes.rules.lead_management.channels import channels
from slabuilder.cycles.changes.rules.lead_management.clock_start import clock_start
from slabuilder.cycles.changes.rules.lead_management.closed_loop_owner import closed_loop_owner
from slabuilder.cycles.changes.rules.lead_management.closed_loop_place import closed_loop_place
from slabuilder.cycles.changes.rules.lead_management.closed_loop_rhythm import closed_loop_rhythm
from slabuilder.cycles.changes.rules.lead_management.escalation import escalation
from slabuilder.cycles.changes.rules.lead_management.fewest_attempts import fewest_attempts
from slabuilder.cycles.changes.rules.lead_management.first_touch import first_touch
from slabuilder.cycles.changes.rules.lead_management.first_touch_share import first_touch_share
from slabuilder.cycles.changes.rules.lead_management.follow_up_condition import follow_up_condition
from slabuilder.cycles.changes.rules.lead_management.follow_up_set import follow_up_set
from slabuilder.cycles.changes.rules.lead_management.most_attempts import most_attempts
from slabuilder.cycles.changes.rules.lead_management.nurture_means import nurture_means
from slabuilder.cycles.changes.rules.lead_management.nurture_owner import nurture_owner
from slabuilder.cycles.changes.rules.lead_management.nurture_touch import nurture_touch
from slabuilder.cycles.changes.rules.lead_management.recycling import recycling
from slabuilder.cycles.changes.rules.lead_management.rejection_reasons import rejection_reasons
from slabuilder.cycles.changes.rules.lead_management.selling_hours import selling_hours
from slabuilder.cycles.changes.rules.lead_management.silence import silence
from slabuilder.cycles.changes.rules.qualified_lead.bands import bands
from slabuilder.cycles.changes.rules.qualified_lead.counted_again import counted_again
from slabuilder.cycles.changes.rules.qualified_lead.decided_by import decided_by
from slabuilder.cycles.changes.rules.qualified_lead.decision_time import decision_time
from slabuilder.cycles.changes.rules.qualified_lead.example_leads import example_leads
from slabuilder.cycles.changes.rules.qualified_lead.one_per import one_per
from slabuilder.cycles.changes.rules.qualified_lead.rejected_leads import rejected_leads
from slabuilder.cycles.changes.rules.qualified_lead.scoring import scoring
from slabuilder.cycles.changes.rules.qualified_lead.scoring_reason import scoring_reason
from slabuilder.cycles.changes.rules.qualified_lead.stage_condition import stage_condition
from slabuilder.cycles.changes.rules.qualified_lead.stage_meaning import stage_meaning
from slabuilder.cycles.changes.rules.qualified_lead.stage_names import stage_names
from slabuilder.cycles.changes.rules.qualified_lead.stage_owner import stage_owner
from slabuilder.cycles.changes.rules.qualified_lead.stage_set import stage_set
from slabuilder.cycles.changes.rules.review.amendments import amendments
from slabuilder.cycles.changes.rules.review.meetings import meetings
from slabuilder.cycles.changes.rules.review.next_review import next_review
from slabuilder.cycles.changes.rules.review.off_track_limit import off_track_limit
from slabuilder.cycles.changes.rules.review.off_track_procedure import off_track_procedure
from slabuilder.cycles.changes.rules.review.off_track_told import off_track_told
from slabuilder.cycles.changes.rules.review.recalculation import recalculation
from slabuilder.cycles.changes.rules.review.review_rhythm import review_rhythm
from slabuilder.cycles.changes.rules.whole.acceptance_reason import acceptance_reason
from slabuilder.cycles.changes.rules.whole.accepted_findings import accepted_findings
from slabuilder.cycles.changes.rules.whole.agreement_id import agreement_id
from slabuilder.cycles.changes.rules.whole.calendar_set import calendar_set
from slabuilder.cycles.changes.rules.whole.clause_titles import clause_titles
from slabuilder.cycles.changes.rules.whole.clauses import clauses
from slabuilder.cycles.changes.rules.whole.company import company
from slabuilder.cycles.changes.rules.whole.currency import currency
from slabuilder.cycles.changes.rules.whole.cycle import cycle
from slabuilder.cycles.changes.rules.whole.effective_date import effective_date
from slabuilder.cycles.changes.rules.whole.lead_field_label import lead_field_label
from slabuilder.cycles.changes.rules.whole.lead_field_meaning import lead_field_meaning
from slabuilder.cycles.changes.rules.whole.lead_field_set import lead_field_set
from slabuilder.cycles.changes.rules.whole.locale import locale
from slabuilder.cycles.changes.rules.whole.opening_hours import opening_hours
from slabuilder.cycles.changes.rules.whole.party_names import party_names
from slabuilder.cycles.changes.rules.whole.public_holidays import public_holidays
from slabuilder.cycles.changes.rules.whole.purpose import purpose
from slabuilder.cycles.changes.rules.whole.renamed import renamed
from slabuilder.cycles.changes.rules.whole.reps import reps
from slabuilder.cycles.changes.rules.whole.signatory_person import signatory_person
from slabuilder.cycles.changes.rules.whole.signatory_set import signatory_set
from slabuilder.cycles.changes.rules.whole.signatory_title import signatory_title
from slabuilder.cycles.changes.rules.whole.single_days import single_days
from slabuilder.cycles.changes.rules.whole.spelled_out import spelled_out
from slabuilder.cycles.changes.rules.whole.statistics import statistics
from slabuilder.cycles.changes.rules.whole.team_calendar import team_calendar
from slabuilder.cycles.changes.rules.whole.team_set import team_set
from slabuilder.cycles.changes.rules.whole.term import term
from slabuilder.cycles.changes.rules.whole.time_zone import time_zone
from slabuilder.cycles.changes.rules.whole.title import title
from slabuilder.cycles.changes.rules.whole.version_number import version_number

RULES: tuple[ChangeRule, ...] = (
    spelled_out,
    renamed,
    title,
    purpose,
    agreement_id,
    cycle,
    term,
    version_number,
    effective_date,
    currency,
    locale,
    party_names,
    company,
    signatory_set,
    signatory_person,
    signatory_title,
    team_set,
    reps,
    team_calendar,
    opening_hours,
    single_days,
    public_holidays,
    time_zone,
    calendar_set,
    lead_field_label,
    lead_field_meaning,
    lead_field_set,
    clauses,
    clause_titles,
    statistics,
    accepted_findings,
    acceptance_reason,
    persona_words,
    persona_set,
    persona_condition,
    stage_set,
    stage_names,
    stage_meaning,
    stage_condition,
    stage_owner,
    decided_by,
    decision_time,
    example_leads,
    one_per,
    counted_again,
    rejected_leads,
    scoring,
    scoring_reason,
    bands,
    sales_quota,
    marketing_share,
    measure,
    credit,
    average_deal,
    close_rate,
    rate_structure,
    funnel_rate,
    rate_evidence,
    months,
    daily_parts,
    segment_set,
    segment_share,
    segment_name,
    segment_condition,
    sales_cycle,
    lag,
    promised_stage,
    promised_in,
    rounding,
    reasons,
    kpi_set,
    kpi_owner,
    kpi_target,
    kpi_metric,
    kpi_rhythm,
    kpi_measure,
    kpi_name,
    route_time,
    route_team,
    route_means,
    route_information,
    route_share,
    route_set,
    route_condition,
    first_touch,
    first_touch_share,
    fewest_attempts,
    most_attempts,
    attempt_spacing,
    attempt_period,
    clock_start,
    channels,
    escalation,
    follow_up_set,
    follow_up_condition,
    acceptance_time,
    silence,
    rejection_reasons,
    nurture_touch,
    nurture_owner,
    recycling,
    nurture_means,
    closed_loop_rhythm,
    closed_loop_owner,
    closed_loop_place,
    selling_hours,
    attempt_minutes,
    review_rhythm,
    next_review,
    meetings,
    off_track_limit,
    off_track_told,
    off_track_procedure,
    recalculation,
    amendments,
)
