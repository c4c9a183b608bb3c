"""Component 3: what is owed, and why it is realistic."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from pydantic import model_validator

from slabuilder.agreement.base import Part, key, refuse
from slabuilder.agreement.rates import CUSTOMER, CloseRate, FunnelStep, zero_rate
from slabuilder.agreement.values import (
    ConditionOnLead,
    Id,
    Line,
    Money,
    Month,
    PastResultKey,
    PerPeriod,
    Share,
    Span,
    StageId,
    Whole,
)
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.quantities import Clock, TimeUnit
from slabuilder.spans import Path


class Measure(StrEnum):
    """What the quota is measured in."""

    BOOKINGS = "bookings"
    REVENUE = "revenue"
    RECURRING_REVENUE = "recurring revenue"


class Credit(StrEnum):
    """Which revenue counts as marketing's: of leads that it brought, or of all that it touched."""

    SOURCED = "sourced"
    INFLUENCED = "influenced"


class Rounding(StrEnum):
    """How counts are rounded where they are shown."""

    UP = "up"
    NEAREST = "nearest"
    EXACT = "exact"


class PromisedIn(StrEnum):
    """Whether a number of leads is promised, or their value."""

    COUNT = "count"
    VALUE = "value"


class Lag(StrEnum):
    """What the sales cycle does to the promise: nothing, or the leads are owed so much earlier."""

    UNSHIFTED = "unshifted"
    SHIFTED = "shifted"


class DailyParts(StrEnum):
    """Over which days a month's promise is spread."""

    CALENDAR = "calendar days"
    OPEN = "open days"


class Segment(Part):
    """A part of the goal with an average deal or a close rate of its own."""

    id: Id = key("The name of the segment.", "enterprise")
    name: Line | None = key("What people call it.", "Enterprise accounts", default=None)
    when: ConditionOnLead | None = key(
        "Which leads belong to it; without one, all that belong to no other.", {"band": "A"}, default=None
    )
    share: Share = key("Its share of marketing's revenue goal.", "55%")
    average_deal: Money | None = key("Its average deal, if it has its own.", 30_000, default=None)
    close_rate: Share | None = key("Its close rate, from the same stage as the goal's.", "6%", default=None)


class Why(Part):
    """Why the goal is realistic."""

    strengths: tuple[Line, ...] = key("What speaks for it.", ["a webinar programme that converts"], default=())
    weaknesses: tuple[Line, ...] = key("What speaks against it.", ["no field presence in NJ"], default=())
    past_results: dict[Line, dict[PastResultKey, Whole]] = key(
        "What came of earlier cycles: leads by stage, and won.", {"2026-Q3": {"mql": 1390, "won": 34}}, default={}
    )
    current_volume: dict[StageId, PerPeriod] = key("How many leads come today.", {"mql": "480 a month"}, default={})


class Goals(Part):
    """The promise, and where it comes from."""

    sales_quota: Money = key("What sales has to close in the term, in the agreement's currency.", 1_200_000)
    measure: Measure = key("What the quota is measured in.", "bookings", default=Measure.BOOKINGS)
    marketing_share: Share = key("The share of the quota that marketing's leads bring.", "40%")
    credit: Credit = key("Which revenue counts as marketing's.", "sourced", default=Credit.SOURCED)
    average_deal: Money | None = key("What a customer brings on average.", 12_500, default=None)
    close_rate: CloseRate | None = key(
        "The share of leads that become customers.", {"from": "mql", "rate": "2.5%"}, default=None
    )
    funnel: tuple[FunnelStep, ...] = key(
        "Instead of one rate: the steps from the first stage that is counted to the customer.",
        [{"from": "mql", "to": "sql", "rate": "60%"}, {"from": "sql", "to": "customer", "rate": "12.5%"}],
        default=(),
    )
    months: dict[Month, Share] = key(
        "Each month's share of the promise; without them, every month owes the same.",
        {"2026-10": "30%", "2026-11": "35%", "2026-12": "35%"},
        default={},
    )
    days: DailyParts = key("Over which days a month's promise is spread.", "calendar days", default=DailyParts.CALENDAR)
    segments: tuple[Segment, ...] = key(
        "Parts of the goal with deals and rates of their own.",
        [{"id": "enterprise", "when": {"band": "A"}, "share": "55%"}, {"id": "others", "share": "45%"}],
        default=(),
    )
    sales_cycle: Span | None = key("How long it takes from the promised stage to the deal.", "45 days", default=None)
    lag: Lag = key("Whether leads are owed earlier by the sales cycle.", "shifted", default=Lag.UNSHIFTED)
    promise: StageId = key("The stage whose leads marketing promises.", "mql")
    promised_in: PromisedIn = key(
        "Whether their number is promised, or their value.", "count", default=PromisedIn.COUNT
    )
    rounding: Rounding = key("How counts are rounded.", "up", default=Rounding.UP)
    why: Why = key("Why the goal is realistic.", {"strengths": ["a webinar programme that converts"]})

    @model_validator(mode="after")
    def _fits_together(self) -> Goals:
        refuse([*_rates(self), *_shares(self), *_deals(self), *_segment_rates(self), *_cycle(self)])
        return self


def _rates(goals: Goals) -> Iterator[Finding]:
    if goals.close_rate is None and not goals.funnel:
        help = "write close_rate: with from: and rate:, or a funnel: of steps"
        yield Finding("SLA010", "the goals need a close rate, or a funnel", (), help)
    if goals.close_rate is not None and goals.funnel:
        related = ((("close_rate",), "the one rate stands here"),)
        help = "keep one of the two: the funnel's rates multiply to a close rate"
        yield Finding(
            "SLA016", "the goals have a funnel and a close rate", ("funnel",), help, Mark.KEY, related=related
        )
    for index, (step, following) in enumerate(zip(goals.funnel, goals.funnel[1:], strict=False)):
        if step.to != following.from_:
            help = f"write from: {step.to}, or mend the step above"
            above = ((("funnel", index, "to"), "the step above leads here"),)
            yield Finding(
                "SLA016",
                "a step starts where the one above it led",
                ("funnel", index + 1, "from"),
                help,
                related=above,
            )
    if goals.funnel and goals.funnel[-1].to != CUSTOMER:
        yield Finding(
            "SLA016",
            "the last step leads to the customer",
            ("funnel", len(goals.funnel) - 1, "to"),
            "write to: customer",
        )
    known = [step.from_ for step in goals.funnel] or ([goals.close_rate.from_] if goals.close_rate else [])
    if known and goals.promise not in known:
        help = f"promise {' or '.join(known)}, or give a rate that starts from {goals.promise}"
        yield Finding("SLA016", f"there is no rate from {goals.promise} to the customer", ("promise",), help)


def _shares(goals: Goals) -> Iterator[Finding]:
    if goals.months and sum(goals.months.values()) != 1:
        total = _percent(sum(goals.months.values()))
        yield Finding(
            "SLA016", f"the months' shares sum to {total}, not to 100%", ("months",), "mend a share", Mark.KEY
        )
    if goals.segments and sum(segment.share for segment in goals.segments) != 1:
        total = _percent(sum(segment.share for segment in goals.segments))
        yield Finding(
            "SLA016", f"the segments' shares sum to {total}, not to 100%", ("segments",), "mend a share", Mark.KEY
        )
    others = [index for index, segment in enumerate(goals.segments) if segment.when is None]
    for index in others[:-1] if others and others[-1] == len(goals.segments) - 1 else others:
        help = "give it when: and a condition, or make it the last"
        yield Finding("SLA016", "only the last segment takes all other leads", ("segments", index), help)


def _deals(goals: Goals) -> Iterator[Finding]:
    if goals.average_deal is None:
        without = [index for index, segment in enumerate(goals.segments) if segment.average_deal is None]
        if without or not goals.segments:
            where: Path = ("segments", without[0]) if without else ()
            yield Finding("SLA010", "the average deal is missing", where, "write average_deal: and the amount")
    elif goals.average_deal == 0:
        yield Finding(
            "SLA016", "an average deal of 0 never reaches the goal", ("average_deal",), "write what a customer brings"
        )
    for index, segment in enumerate(goals.segments):
        if segment.average_deal == 0:
            path = ("segments", index, "average_deal")
            yield Finding("SLA016", "an average deal of 0 never reaches the goal", path, "write what a customer brings")


def _segment_rates(goals: Goals) -> Iterator[Finding]:
    later = Fraction(1)
    for step in goals.funnel[1:]:
        later *= Fraction(step.rate)
    for index, segment in enumerate(goals.segments):
        path = ("segments", index, "close_rate")
        if segment.close_rate is not None:
            yield from zero_rate(segment.close_rate, path)
            if goals.funnel and segment.close_rate > later:
                help = f"at most {_percent(later)}, as the funnel's later steps allow"
                yield Finding("SLA016", "a close rate above what the funnel's later steps leave", path, help)


def _cycle(goals: Goals) -> Iterator[Finding]:
    cycle = goals.sales_cycle
    if cycle is not None and (cycle.clock is Clock.BUSINESS or cycle.unit not in {TimeUnit.DAY, TimeUnit.WEEK}):
        yield Finding("SLA012", "expected calendar days or weeks, such as 45 days", ("sales_cycle",))
    if goals.lag is Lag.SHIFTED and cycle is None:
        yield Finding(
            "SLA010",
            "a shifted promise needs the sales cycle",
            ("lag",),
            "write sales_cycle: beside it, such as 45 days",
        )


def _percent(share: Decimal | Fraction | int) -> str:
    percent = Fraction(share) * 100
    return f"{percent.numerator}%" if percent.denominator == 1 else f"{float(percent):.6g}%"
