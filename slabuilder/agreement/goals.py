"""Component 3: what is owed, and why it is realistic."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import prod

from slabuilder.agreement.base import Part, key
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


def _one_way_to_close(goals: Goals) -> Iterator[Finding]:
    if goals.close_rate is None and not goals.funnel:
        help = "write close_rate: with from: and rate:, or a funnel: of steps"
        yield Finding("SLA010", "the goals need a close rate, or a funnel", (), help, Mark.KEY)
    if goals.close_rate is not None and goals.funnel:
        help = "keep one of the two: the funnel's rates multiply to a close rate"
        related = ((("close_rate",), "the one rate stands here"),)
        message = "the goals have a funnel and a close rate"
        yield Finding("SLA016", message, ("funnel",), help, Mark.KEY, related=related)


def _funnel_has_no_gap(goals: Goals) -> Iterator[Finding]:
    for index, (step, following) in enumerate(pairwise(goals.funnel), start=1):
        if step.to != following.from_:
            help = f"write from: {step.to}, or mend the step above"
            related = ((("funnel", index - 1, "to"), "the step above leads here"),)
            message = f"this step starts from {following.from_}, but the one above it leads to {step.to}"
            yield Finding("SLA016", message, ("funnel", index, "from"), help, related=related)


def _funnel_ends_with_customer(goals: Goals) -> Iterator[Finding]:
    if goals.funnel and goals.funnel[-1].to != CUSTOMER:
        path = ("funnel", len(goals.funnel) - 1, "to")
        help = "write to: customer, or add the steps that are missing"
        yield Finding("SLA016", f"the last step leads to {goals.funnel[-1].to}, not to the customer", path, help)


def _rate_for_promise(goals: Goals) -> Iterator[Finding]:
    known = [step.from_ for step in goals.funnel]
    if goals.close_rate is not None:
        known.append(goals.close_rate.from_)
    if known and goals.promise not in known:
        help = f"promise {' or '.join(known)}, or give a rate that starts from {goals.promise}"
        yield Finding("SLA016", f"there is no rate from {goals.promise} to the customer", ("promise",), help)


def _months_sum(goals: Goals) -> Iterator[Finding]:
    yield from _sum_to_all("months", list(goals.months.values()))


def _segments_sum(goals: Goals) -> Iterator[Finding]:
    yield from _sum_to_all("segments", [segment.share for segment in goals.segments])


def _sum_to_all(key: str, shares: list[Decimal]) -> Iterator[Finding]:
    total = sum(map(Fraction, shares), Fraction())
    if shares and total != 1:
        off = f"{_percent(1 - total)} are missing" if total < 1 else f"{_percent(total - 1)} are too many"
        yield Finding("SLA016", f"the {key}' shares sum to {_percent(total)}, not to 100%", (key,), off, Mark.KEY)


def _others_come_last(goals: Goals) -> Iterator[Finding]:
    for index, segment in enumerate(goals.segments[:-1]):
        if segment.when is None:
            help = "give it when: and a condition, or make it the last"
            path = ("segments", index)
            yield Finding("SLA016", "this segment has no condition, and is not the last", path, help, Mark.KEY)


def _every_deal_known(goals: Goals) -> Iterator[Finding]:
    if goals.average_deal is None:
        help = "write average_deal: and what a customer brings"
        without = [index for index, segment in enumerate(goals.segments) if segment.average_deal is None]
        if not goals.segments:
            yield Finding("SLA010", "the average deal is missing", (), help, Mark.KEY)
        for index in without:
            yield Finding("SLA010", "the segment's average deal is missing", ("segments", index), help, Mark.KEY)


def _deal_above_zero(goals: Goals) -> Iterator[Finding]:
    if goals.average_deal is not None:
        yield from _zero_deal(goals.average_deal, ("average_deal",))


def _segment_deals_above_zero(goals: Goals) -> Iterator[Finding]:
    for index, segment in enumerate(goals.segments):
        if segment.average_deal is not None:
            yield from _zero_deal(segment.average_deal, ("segments", index, "average_deal"))


def _zero_deal(deal: Decimal, path: Path) -> Iterator[Finding]:
    if deal == 0:
        yield Finding("SLA016", "an average deal of 0 never reaches the goal", path, "write what a customer brings")


def _segment_rates_above_zero(goals: Goals) -> Iterator[Finding]:
    for index, segment in enumerate(goals.segments):
        if segment.close_rate is not None:
            yield from zero_rate(segment.close_rate, ("segments", index, "close_rate"))


def _segment_rates_fit_funnel(goals: Goals) -> Iterator[Finding]:
    # A segment has the funnel's later rates, and a first one of its own, which no rate above 100 % can be.
    most = prod((Fraction(step.rate) for step in goals.funnel[1:]), start=Fraction(1))
    for index, segment in enumerate(goals.segments):
        if goals.funnel and segment.close_rate is not None and segment.close_rate > most:
            help = f"at most {_percent(most)}, as the funnel's later steps allow"
            path = ("segments", index, "close_rate")
            yield Finding("SLA016", "a close rate above what the funnel's later steps leave", path, help)


def _cycle_runs_always(goals: Goals) -> Iterator[Finding]:
    cycle = goals.sales_cycle
    if cycle is not None and (cycle.clock is Clock.BUSINESS or cycle.unit not in {TimeUnit.DAY, TimeUnit.WEEK}):
        help = "write for example 45 days, or 6 weeks"
        yield Finding("SLA012", f"expected calendar days or weeks, not {str(cycle)!r}", ("sales_cycle",), help)


def _lag_has_cycle(goals: Goals) -> Iterator[Finding]:
    if goals.lag is Lag.SHIFTED and goals.sales_cycle is None:
        help = "write sales_cycle: beside it, such as 45 days"
        yield Finding("SLA010", "a shifted promise needs the sales cycle", ("lag",), help)


def _percent(share: Fraction) -> str:
    percent = share * 100
    return f"{percent.numerator}%" if percent.denominator == 1 else f"{float(percent):.6g}%"


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

    rules = (
        _one_way_to_close,
        _funnel_has_no_gap,
        _funnel_ends_with_customer,
        _rate_for_promise,
        _months_sum,
        _segments_sum,
        _others_come_last,
        _every_deal_known,
        _deal_above_zero,
        _segment_deals_above_zero,
        _segment_rates_above_zero,
        _segment_rates_fit_funnel,
        _cycle_runs_always,
        _lag_has_cycle,
    )
