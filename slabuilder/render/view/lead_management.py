"""Component 6 as templates see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from slabuilder.agreement.lead_management import Channel, SilenceMeans
from slabuilder.conditions.sentences import Outline
from slabuilder.language.messages import marked
from slabuilder.render.view.charts.ladder import Ladder, ladders
from slabuilder.render.view.writing import Writing

CHANNELS = {
    Channel.PHONE: marked("phone"),
    Channel.EMAIL: marked("e-mail"),
    Channel.MESSAGE: marked("message"),
    Channel.SOCIAL: marked("social media"),
    Channel.VIDEO: marked("video"),
    Channel.POST: marked("post"),
    Channel.VISIT: marked("visit"),
}


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """How the leads that fit are worked on."""

    number: str
    id: str
    when: Outline | None
    spacing: str | None
    channels: str | None
    ladder: Ladder


@dataclass(frozen=True, slots=True)
class CapacityView:
    """The hours that a team needs and has."""

    team: str
    needed: str
    available: str
    month: str
    month_needed: str
    month_available: str
    enough: bool


@dataclass(frozen=True, slots=True)
class LeadManagementView:
    """How both sides work on leads."""

    clauses: Mapping[str, str]
    follow_up: tuple[FollowUpView, ...]
    accepted_within: str
    silence_accepts: bool
    reasons: tuple[str, ...]
    nurture_owner: str
    nurture_within: str
    recycle_after: str | None
    nurture_how: Markup | None
    report_every: str
    report_owner: str
    recorded_in: str
    hours_per_week: str
    minutes_per_attempt: str
    capacity: tuple[CapacityView, ...]


def lead_management(writing: Writing) -> LeadManagementView:
    """Lead management with durations and hours in words."""
    part, language = writing.agreement.lead_management, writing.language
    recycle = part.nurture.recycle_after
    return LeadManagementView(
        clauses=writing.clauses.within("lead_management"),
        follow_up=tuple(_follow_up(index, drawn, writing) for index, drawn in enumerate(ladders(writing))),
        accepted_within=language.duration(part.acceptance.within),
        silence_accepts=part.acceptance.silence_means is SilenceMeans.ACCEPTED,
        reasons=part.acceptance.reasons,
        nurture_owner=writing.owner(part.nurture.owner),
        nurture_within=language.duration(part.nurture.first_touch),
        recycle_after=None if recycle is None else language.duration(recycle),
        nurture_how=writing.markdown(part.nurture.how),
        report_every=language.every(part.closed_loop.every),
        report_owner=writing.owner(part.closed_loop.owner),
        recorded_in=part.closed_loop.recorded_in,
        hours_per_week=language.counted("{count} hour", "{count} hours", part.capacity.selling_hours_per_week),
        minutes_per_attempt=language.counted("{count} minute", "{count} minutes", part.capacity.minutes_per_attempt),
        capacity=tuple(
            CapacityView(
                team=writing.teams[team.team],
                needed=language.number(team.needed.value, 1),
                available=language.number(team.available.value, 1),
                month=language.month_name(team.busiest_month),
                month_needed=language.number(team.busiest_needed, 1),
                month_available=language.number(team.busiest_available, 1),
                enough=team.enough,
            )
            for team in writing.plan.capacity
        ),
    )


def _follow_up(index: int, drawn: Ladder, writing: Writing) -> FollowUpView:
    language, rule = writing.language, writing.agreement.lead_management.follow_up[index]
    spacing = rule.attempts.spacing
    return FollowUpView(
        number=writing.clauses.number("lead_management", "follow_up", index),
        id=rule.id,
        when=writing.outline(rule.when),
        spacing=None if spacing is None else language.duration(spacing),
        channels=language.either([language.phrase(CHANNELS[channel]) for channel in rule.channels])
        if rule.channels
        else None,
        ladder=drawn,
    )
