"""The inputs that figures are computed from, by the names that people give them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from slabuilder.agreement.agreement import Agreement
from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit


class Kind(StrEnum):
    """What an input is; several that change together are one."""

    SALES_QUOTA = "sales_quota"
    MARKETING_SHARE = "marketing_share"
    AVERAGE_DEAL = "average_deal"
    CLOSE_RATE = "close_rate"
    STEP_RATE = "step_rate"
    SEGMENT_DEAL = "segment_deal"
    SEGMENT_RATE = "segment_rate"
    SEGMENT_SHARES = "segment_shares"
    RATES = "rates"
    GOAL_BUILT = "goal_built"
    MINUTES = "minutes_per_attempt"
    ATTEMPTS = "attempts"
    REPS = "reps"
    EXPECTED_SHARES = "expected_shares"
    HANDOVER = "handover"
    ROUNDING = "rounding"
    OTHERS = "others"


LABELS = {
    Kind.SALES_QUOTA: marked("sales quota"),
    Kind.MARKETING_SHARE: marked("marketing’s share"),
    Kind.AVERAGE_DEAL: marked("average deal"),
    Kind.CLOSE_RATE: marked("close rate"),
    Kind.STEP_RATE: marked("rate from {start} to {end}"),
    Kind.SEGMENT_DEAL: marked("average deal: {segment}"),
    Kind.SEGMENT_RATE: marked("close rate: {segment}"),
    Kind.SEGMENT_SHARES: marked("shares of the segments"),
    Kind.RATES: marked("rates of the funnel and of its segments"),
    Kind.GOAL_BUILT: marked("how the goal is built"),
    Kind.MINUTES: marked("minutes for an attempt"),
    Kind.ATTEMPTS: marked("attempts by the rule: {rule}"),
    Kind.REPS: marked("reps: {team}"),
    Kind.EXPECTED_SHARES: marked("shares that the routes expect"),
    Kind.HANDOVER: marked("routes, teams and follow-up"),
    Kind.ROUNDING: marked("rounding"),
    Kind.OTHERS: marked("other inputs"),
}


@dataclass(frozen=True, slots=True)
class ChangedInput:
    """An input, or several that only change together, between two agreements.

    `subject` is whose it is: the id of a segment, a team or a rule, or of the stage that a rate starts from. `paths` are
    those of the agreement after the change; where it has nothing there any more, those of the one before. `before` and
    `after` are there where the input is one number, in `unit`.
    """

    kind: Kind
    paths: tuple[Path, ...] = ()
    subject: str | None = None
    unit: Unit | None = None
    before: Fraction | None = None
    after: Fraction | None = None


class NamedInput(Protocol):
    """An input of some kind, and whose it is."""

    @property
    def kind(self) -> Kind:
        """What it is."""
        ...

    @property
    def subject(self) -> str | None:
        """The id of a segment, a team, a rule or a stage, if it is one's."""
        ...


def input_name(input: NamedInput, agreement: Agreement, language: Language) -> str:
    """What people call `input`, with the names that `agreement` gives to stages, segments and teams."""
    subject = input.subject or ""
    match input.kind:
        case Kind.STEP_RATE:
            stages = agreement.qualified_lead.stages
            end = next((step.to for step in agreement.goals.funnel if step.from_ == subject), subject)
            start, end = language.stage_name(subject, stages), language.stage_name(end, stages)
            return language.phrase(LABELS[input.kind], start=start, end=end)
        case Kind.SEGMENT_DEAL | Kind.SEGMENT_RATE:
            names = {segment.id: segment.name for segment in agreement.goals.segments}
            return language.phrase(LABELS[input.kind], segment=names.get(subject) or subject)
        case Kind.REPS:
            teams = {team.id: team.name for team in agreement.parties.sales.teams}
            return language.phrase(LABELS[input.kind], team=teams.get(subject, subject))
        case Kind.ATTEMPTS:
            return language.phrase(LABELS[input.kind], rule=subject)
        case kind:
            return language.phrase(LABELS[kind])
