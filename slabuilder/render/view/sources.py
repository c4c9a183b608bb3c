"""Where the figures come from that the agreement rests on: counts of the past, and statistics that others published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from slabuilder.agreement.components import Component
from slabuilder.agreement.rates import CUSTOMER, Observed
from slabuilder.render.markdown import to_html
from slabuilder.render.view.writing import Writing
from slabuilder.targets.expressions import Unit


@dataclass(frozen=True, slots=True)
class SourceView:
    """One figure, such as `C.2`: what it says, where it comes from, perhaps an address, and the clause that rests on it."""

    number: str
    says: str | Markup
    source: str
    clause: str
    url: str | None = None


def sources(writing: Writing) -> tuple[SourceView, ...]:
    """Every figure with its source, in the order of its number."""
    return (*_observed(writing), *_past_results(writing), *_current_volume(writing), *_statistics(writing))


def cited(writing: Writing) -> Mapping[str, tuple[str, ...]]:
    """The numbers of the statistics on which each component rests, by the component's key."""
    statistics = list(enumerate(writing.agreement.statistics))
    return {
        component.value: tuple(
            writing.clauses.number("statistics", index)
            for index, statistic in statistics
            if statistic.supports is component
        )
        for component in Component
    }


def _observed(writing: Writing) -> Iterator[SourceView]:
    goals = writing.agreement.goals
    if goals.close_rate is not None and goals.close_rate.observed is not None:
        number = writing.clauses.number("goals", "close_rate", "observed")
        yield _rate(number, goals.close_rate.from_, CUSTOMER, goals.close_rate.observed, writing)
    for index, step in enumerate(goals.funnel):
        if step.observed is not None:
            number = writing.clauses.number("goals", "funnel", index, "observed")
            yield _rate(number, step.from_, step.to, step.observed, writing)


def _rate(number: str, start: str, end: str, observed: Observed, writing: Writing) -> SourceView:
    language = writing.language
    first, last = (language.short_date(day) for day in observed.between)
    return SourceView(
        number,
        language.text(
            "{rate} from {start} to {end}: {won} of {entered}",
            rate=language.share(Fraction(observed.won, observed.entered)),
            start=writing.stage(start),
            end=writing.stage(end),
            won=observed.won,
            entered=observed.entered,
        ),
        language.text("Counted from {first} to {last}; no source is named", first=first, last=last)
        if observed.source is None
        else language.text("{source}; counted from {first} to {last}", source=observed.source, first=first, last=last),
        writing.clauses.number("goals", "rates"),
    )


def _past_results(writing: Writing) -> Iterator[SourceView]:
    language = writing.language
    for cycle, counts in writing.agreement.goals.why.past_results.items():
        amounts = [
            language.counted("{count} deal won", "{count} deals won", count)
            if stage == "won"
            else writing.quantity(Fraction(count), Unit.LEADS, stage)
            for stage, count in counts.items()
        ]
        says = language.text("{cycle}: {results}", cycle=cycle, results=language.both(amounts))
        yield _own(writing.clauses.number("goals", "why", "past_results", cycle), says, writing)


def _current_volume(writing: Writing) -> Iterator[SourceView]:
    for stage, rate in writing.agreement.goals.why.current_volume.items():
        amount = writing.language.per(writing.quantity(Fraction(rate.count), Unit.LEADS, stage), rate.per)
        says = writing.language.text("Today’s volume: {amount}", amount=amount)
        yield _own(writing.clauses.number("goals", "why", "current_volume", stage), says, writing)


def _own(number: str, says: str, writing: Writing) -> SourceView:
    """A figure that both sides state from their own knowledge."""
    source = writing.language.text("Stated by both sides")
    return SourceView(number, says, source, writing.clauses.number("goals", "why"))


def _statistics(writing: Writing) -> Iterator[SourceView]:
    language = writing.language
    for index, statistic in enumerate(writing.agreement.statistics):
        yield SourceView(
            writing.clauses.number("statistics", index),
            to_html(statistic.says),
            language.text("{source}, {when}", source=statistic.source, when=language.published(statistic.published)),
            writing.clauses.number(statistic.supports),
            statistic.url,
        )
