"""Component 3 as templates see it: the promise, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.goals import Credit, DailyParts, Goals, Lag, Measure, PromisedIn, Rounding
from slabuilder.agreement.rates import CUSTOMER, CloseRate, FunnelStep
from slabuilder.language.messages import marked
from slabuilder.render.view.charts.funnel import Funnel, funnel
from slabuilder.render.view.charts.month_bars import MonthBars, month_bars
from slabuilder.render.view.derivations import Derivation, derivations
from slabuilder.render.view.headlines import Headline, headlines
from slabuilder.render.view.targets import MonthView, SegmentView, TeamView, months, segments, teams
from slabuilder.render.view.writing import Amount, Writing
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit

MEASURES = {
    Measure.BOOKINGS: marked("bookings"),
    Measure.REVENUE: marked("revenue"),
    Measure.RECURRING_REVENUE: marked("recurring revenue"),
}
ROUNDINGS = {
    Rounding.UP: marked("Counts are rounded up."),
    Rounding.NEAREST: marked("Counts are rounded to the nearest whole number."),
    Rounding.EXACT: marked("Counts are not rounded."),
}


@dataclass(frozen=True, slots=True)
class RateView:
    """How many leads of one stage are needed, the share that reaches another, and the counts that it comes from.

    `see` is where the source of the counts is told, `because` why the rate is another one.
    """

    start: str
    needed: Amount
    end: str
    rate: str
    won: str | None
    entered: str | None
    first: str | None
    last: str | None
    see: str | None
    because: str | None


@dataclass(frozen=True, slots=True)
class CycleView:
    """What the sales cycle does to the promise."""

    length: str
    shifted: bool
    before: str
    within: str
    next_term: str


@dataclass(frozen=True, slots=True)
class PastView:
    """The results of one earlier cycle, by column."""

    cycle: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhyView:
    """Why the goal is realistic."""

    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]
    past_columns: tuple[str, ...]
    past: tuple[PastView, ...]
    volumes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoalsView:
    """The promise and everything that it rests on."""

    clauses: Mapping[str, str]
    promised: Amount
    promised_in_value: bool
    stages: str
    value_leads: str
    per_week: str
    owed_from: str
    owed_to: str
    quota: str
    measure: str
    share: str
    headlines: tuple[Headline, ...]
    average_deal: str | None
    influenced: bool
    derivations: tuple[Derivation, ...]
    rates: tuple[RateView, ...]
    funnel: Funnel | None
    months: tuple[MonthView, ...]
    open_days: bool
    month_bars: MonthBars
    segments: tuple[SegmentView, ...]
    teams: tuple[TeamView, ...]
    cycle: CycleView | None
    rounding: str
    why: WhyView


def goals(writing: Writing) -> GoalsView:
    """The goals with every figure in words."""
    part, plan, language = writing.agreement.goals, writing.plan, writing.language
    term = writing.agreement.term
    owed_from = plan.cycle.owed_from if plan.cycle else term.from_
    owed_to = plan.cycle.owed_to if plan.cycle else term.to
    return GoalsView(
        clauses=writing.clauses.within("goals"),
        promised=writing.amount(plan.promised),
        promised_in_value=part.promised_in is PromisedIn.VALUE,
        stages=writing.stages(part.promise),
        value_leads=writing.target(plan.stages[part.promise]),
        per_week=writing.per_week(),
        owed_from=language.date(owed_from),
        owed_to=language.date(owed_to),
        quota=language.money(part.sales_quota),
        measure=language.phrase(MEASURES[part.measure]),
        share=language.share(part.marketing_share),
        headlines=headlines(writing),
        average_deal=None if part.average_deal is None else language.money(part.average_deal),
        influenced=part.credit is Credit.INFLUENCED,
        derivations=derivations(writing),
        rates=_rates(part, writing),
        funnel=funnel(writing),
        months=months(writing),
        open_days=part.days is DailyParts.OPEN,
        month_bars=month_bars(writing),
        segments=segments(writing),
        teams=teams(writing),
        cycle=_cycle(part, writing),
        rounding=language.text(ROUNDINGS[part.rounding]),
        why=_why(part, writing),
    )


def _rates(part: Goals, writing: Writing) -> tuple[RateView, ...]:
    if part.close_rate is not None:
        rate = part.close_rate
        return (_rate(("goals", "close_rate"), rate, CUSTOMER, writing),)
    return tuple(_rate(("goals", "funnel", index), step, step.to, writing) for index, step in enumerate(part.funnel))


def _rate(path: Path, step: CloseRate | FunnelStep, end: str, writing: Writing) -> RateView:
    language, observed = writing.language, step.observed
    return RateView(
        start=writing.stage(step.from_),
        needed=writing.count(writing.plan.stages[step.from_]),
        end=writing.stage(end),
        rate=language.share(step.rate),
        won=None if observed is None else language.number(observed.won),
        entered=None if observed is None else language.number(observed.entered),
        first=None if observed is None else language.short_date(observed.between[0]),
        last=None if observed is None else language.short_date(observed.between[1]),
        see=None if observed is None else writing.clauses.number(*path, "observed"),
        because=step.because,
    )


def _cycle(part: Goals, writing: Writing) -> CycleView | None:
    cycle = writing.plan.cycle
    if cycle is None or part.sales_cycle is None:
        return None
    unit, stage = writing.plan.promised.figure.unit, writing.plan.promised.figure.stage
    return CycleView(
        length=writing.language.duration(part.sales_cycle),
        shifted=part.lag is Lag.SHIFTED,
        before=writing.quantity(cycle.before, unit, stage),
        within=writing.quantity(cycle.within, unit, stage),
        next_term=writing.quantity(cycle.next_term, unit, stage),
    )


def _why(part: Goals, writing: Writing) -> WhyView:
    language = writing.language
    columns = tuple(dict.fromkeys(column for counts in part.why.past_results.values() for column in counts))
    return WhyView(
        strengths=part.why.strengths,
        weaknesses=part.why.weaknesses,
        past_columns=tuple(
            language.phrase("Deals won") if column == "won" else writing.stages(column) for column in columns
        ),
        past=tuple(
            PastView(cycle, tuple(language.number(counts[name]) if name in counts else "" for name in columns))
            for cycle, counts in part.why.past_results.items()
        ),
        volumes=tuple(
            language.per(writing.quantity(Fraction(rate.count), Unit.LEADS, stage), rate.per)
            for stage, rate in part.why.current_volume.items()
        ),
    )
