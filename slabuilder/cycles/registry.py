"""All change rules, in the order of their codes; of those that stand at a fact's place, the first that judges it counts."""

from __future__ import annotations

from slabuilder.cycles.change import ChangeRule
from slabuilder.cycles.rules.goals.marketing_share import marketing_share
from slabuilder.cycles.rules.handoff.route_information import route_information
from slabuilder.cycles.rules.handoff.route_means import route_means
from slabuilder.cycles.rules.handoff.route_set import route_set
from slabuilder.cycles.rules.handoff.route_share import route_share
from slabuilder.cycles.rules.handoff.route_team import route_team
from slabuilder.cycles.rules.handoff.route_time import route_time
from slabuilder.cycles.rules.kpis.kpi_measure import kpi_measure
from slabuilder.cycles.rules.kpis.kpi_metric import kpi_metric
from slabuilder.cycles.rules.kpis.kpi_name import kpi_name
from slabuilder.cycles.rules.kpis.kpi_owner import kpi_owner
from slabuilder.cycles.rules.kpis.kpi_rhythm import kpi_rhythm
from slabuilder.cycles.rules.kpis.kpi_set import kpi_set
from slabuilder.cycles.rules.kpis.kpi_target import kpi_target
from slabuilder.cycles.rules.lead_management.acceptance_time import acceptance_time
from slabuilder.cycles.rules.lead_management.attempt_minutes import attempt_minutes
from slabuilder.cycles.rules.lead_management.attempt_period import attempt_period
from slabuilder.cycles.rules.lead_management.attempt_spacing import attempt_spacing
from slabuilder.cycles.rules.lead_management.channels import channels
from slabuilder.cycles.rules.lead_management.clock_start import clock_start
from slabuilder.cycles.rules.lead_management.closed_loop_owner import closed_loop_owner
from slabuilder.cycles.rules.lead_management.closed_loop_place import closed_loop_place
from slabuilder.cycles.rules.lead_management.closed_loop_rhythm import closed_loop_rhythm
from slabuilder.cycles.rules.lead_management.escalation import escalation
from slabuilder.cycles.rules.lead_management.fewest_attempts import fewest_attempts
from slabuilder.cycles.rules.lead_management.first_touch import first_touch
from slabuilder.cycles.rules.lead_management.first_touch_share import first_touch_share
from slabuilder.cycles.rules.lead_management.follow_up_set import follow_up_set
from slabuilder.cycles.rules.lead_management.most_attempts import most_attempts
from slabuilder.cycles.rules.lead_management.nurture_means import nurture_means
from slabuilder.cycles.rules.lead_management.nurture_owner import nurture_owner
from slabuilder.cycles.rules.lead_management.nurture_touch import nurture_touch
from slabuilder.cycles.rules.lead_management.recycling import recycling
from slabuilder.cycles.rules.lead_management.rejection_reasons import rejection_reasons
from slabuilder.cycles.rules.lead_management.selling_hours import selling_hours
from slabuilder.cycles.rules.lead_management.silence import silence
from slabuilder.cycles.rules.review.amendments import amendments
from slabuilder.cycles.rules.review.meetings import meetings
from slabuilder.cycles.rules.review.next_review import next_review
from slabuilder.cycles.rules.review.off_track_limit import off_track_limit
from slabuilder.cycles.rules.review.off_track_procedure import off_track_procedure
from slabuilder.cycles.rules.review.off_track_told import off_track_told
from slabuilder.cycles.rules.review.recalculation import recalculation
from slabuilder.cycles.rules.review.review_rhythm import review_rhythm
from slabuilder.cycles.rules.whole.spelled_out import spelled_out

RULES: tuple[ChangeRule, ...] = (
    spelled_out,
    marketing_share,
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
