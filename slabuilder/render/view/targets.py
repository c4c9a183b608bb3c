"""The parts of the promise as rows of tables: months, segments, teams."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from slabuilder.conditions.sentences import Outline
from slabuilder.render.view.writing import Amount, Writing
from slabuilder.targets.expressions import Unit


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month's share of the promise, and what has to be there at its end; its part stands on its bar."""

    month: str
    share: str
    cumulative: str


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A segment's part."""

    name: str
    when: Outline | None
    share: str
    average_deal: str
    close_rate: str
    revenue: str
    customers: Amount
    leads: Amount
    lead_value: str


@dataclass(frozen=True, slots=True)
class TeamView:
    """What a sales team gets."""

    name: str
    reps: str
    share: str
    leads: Amount
    per_week: str
    per_rep: str


def months(writing: Writing) -> tuple[MonthView, ...]:
    """The months in order."""
    plan, unit = writing.plan, writing.plan.promised.figure.unit
    rows, cumulative = [], Fraction(0)
    for month in plan.months:
        cumulative += month.value
        rows.append(
            MonthView(
                writing.language.month(month.month),
                writing.language.share(month.share),
                writing.part(cumulative, unit),
            )
        )
    return tuple(rows)


def segments(writing: Writing) -> tuple[SegmentView, ...]:
    """The segments in the order of the agreement."""
    language, planned = writing.language, {segment.id: segment for segment in writing.plan.segments}
    return tuple(
        SegmentView(
            name=segment.name or segment.id,
            when=writing.outline(segment.when),
            share=language.share(segment.share),
            average_deal=language.money(planned[segment.id].average_deal),
            close_rate=language.share(planned[segment.id].close_rate),
            revenue=writing.target(planned[segment.id].revenue),
            customers=writing.count(planned[segment.id].customers),
            leads=writing.count(planned[segment.id].leads),
            lead_value=writing.target(planned[segment.id].lead_value),
        )
        for segment in writing.agreement.goals.segments
    )


def teams(writing: Writing) -> tuple[TeamView, ...]:
    """The sales teams that leads go to."""
    language = writing.language
    reps = {team.id: team.reps for team in writing.agreement.parties.sales.teams}
    return tuple(
        TeamView(
            name=writing.teams[team.team],
            reps=language.number(reps[team.team]),
            share=language.share(team.share),
            leads=Amount(language.number(team.value), writing.exact(team.exact, team.value, Unit.LEADS)),
            per_week=language.number(team.per_week, 1),
            per_rep=language.number(team.per_rep, 1),
        )
        for team in writing.plan.teams
    )
