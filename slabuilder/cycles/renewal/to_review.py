"""What people have to look at once an agreement is renewed: what was counted, found out or agreed for the ended cycle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.rates import Observed
from slabuilder.business_time.calendars import days_between
from slabuilder.business_time.holidays_of import HolidaySource
from slabuilder.cycles.changes.words import listed
from slabuilder.cycles.renewal.next_cycle import NextCycle
from slabuilder.cycles.renewal.renewal import planned_figures
from slabuilder.quantities.dates import DATE_PATTERN
from slabuilder.source.document import Document, Value
from slabuilder.spans import Path, at, path_text
from slabuilder.targets.plan import Plan

_INPUTS: dict[Path, str] = {
    ("goals", "sales_quota"): "the sales quota is",
    ("goals", "marketing_share"): "marketing's share is",
    ("goals", "average_deal"): "the average deal is",
    ("goals", "sales_cycle"): "the sales cycle is",
    ("lead_management", "capacity", "selling_hours_per_week"): "the selling hours a week are",
}


@dataclass(frozen=True, slots=True)
class ToReview:
    """One thing to review, where it stands in the new text, and what is to be known of it."""

    path: Path
    says: str


def to_review(
    renewed: Document, agreement: Agreement, plan: Plan, cycle: NextCycle, holidays: HolidaySource
) -> tuple[ToReview, ...]:
    """What to review in the text of `renewed`, which `agreement` with its `plan` was before this `cycle`; as it stands there."""
    found = [
        *_past(agreement, plan),
        *_inputs(renewed),
        *_rates(agreement, cycle),
        *_segments(agreement),
        *_months(agreement),
        *_volume(agreement, renewed),
        *_teams(agreement),
        *_calendars(agreement, cycle, holidays),
        *_review(renewed),
        *_accepted(agreement, cycle),
        *_statistics(renewed, agreement),
        *_named(renewed.value, agreement.cycle, ()),
        *_days(renewed.value, ()),
    ]
    return tuple(sorted(found, key=lambda each: _line(renewed, each.path)))


def _line(document: Document, path: Path) -> int:
    span = document.key_span(path) or document.span(path)
    return 0 if span is None else span.start.line


def _past(agreement: Agreement, plan: Plan) -> Iterator[ToReview]:
    if agreement.cycle not in agreement.goals.why.past_results:
        figures = listed(f"{count:,} {name}" for name, count in planned_figures(agreement, plan).items())
        path = ("goals", "why", "past_results", agreement.cycle)
        yield ToReview(path, f"the results of {agreement.cycle} are those planned, {figures}: write what came")


def _inputs(renewed: Document) -> Iterator[ToReview]:
    for path, name in _INPUTS.items():
        written = at(renewed.value, path)
        if written is not None:
            yield ToReview(path, f"{name} still {written}")


def _rates(agreement: Agreement, cycle: NextCycle) -> Iterator[ToReview]:
    rate = agreement.goals.close_rate
    if rate is not None:
        yield ToReview(("goals", "close_rate", "rate"), f"the close rate {_sample(rate.observed, cycle)}")
    for index, step in enumerate(agreement.goals.funnel):
        words = f"the rate from {step.from_} to {step.to} {_sample(step.observed, cycle)}"
        yield ToReview(("goals", "funnel", index, "rate"), words)


def _sample(observed: Observed | None, cycle: NextCycle) -> str:
    if observed is None:
        return "rests on no counts"
    last = observed.between[1]
    return f"rests on counts up to {last}, {(cycle.first - last).days} days before the term begins"


def _segments(agreement: Agreement) -> Iterator[ToReview]:
    if agreement.goals.segments:
        yield ToReview(("goals", "segments"), "the segments have the shares, deals and rates that they had")


def _months(agreement: Agreement) -> Iterator[ToReview]:
    if agreement.goals.months:
        yield ToReview(
            ("goals", "months"), "the months moved with the term, their shares are those of the months before"
        )


def _volume(agreement: Agreement, renewed: Document) -> Iterator[ToReview]:
    for stage in agreement.goals.why.current_volume:
        path = ("goals", "why", "current_volume", stage)
        yield ToReview(path, f"today's volume of {stage} is still {at(renewed.value, path)}")


def _teams(agreement: Agreement) -> Iterator[ToReview]:
    for index, team in enumerate(agreement.parties.sales.teams):
        reps = f"{team.reps} rep{'' if team.reps == 1 else 's'}"
        yield ToReview(("parties", "sales", "teams", index, "reps"), f"{team.name}: still {reps}")


def _calendars(agreement: Agreement, cycle: NextCycle, holidays: HolidaySource) -> Iterator[ToReview]:
    """Own days are facts: they stay where they are, and those of the new term are missing."""
    for index, calendar in enumerate(agreement.calendars):
        own = sum(cycle.first <= day <= cycle.last for day in (*calendar.closed, *calendar.half_days))
        words = f"calendar {calendar.id} has {own or 'no'} closed or half day{'' if own == 1 else 's'} of its own"
        if calendar.holidays is not None:
            country, region = calendar.holidays.country, calendar.holidays.subdivision
            years = range(cycle.first.year, cycle.last.year + 1)
            public = {day for year in years for day in holidays(country, region, year)}
            count = sum(day in public for day in days_between(cycle.first, cycle.last))
            words += f", and {count} public holiday{'' if count == 1 else 's'},"
        yield ToReview(("calendars", index), f"{words} in the new term")


def _review(renewed: Document) -> Iterator[ToReview]:
    path = ("review", "next")
    day = date.fromisoformat(str(at(renewed.value, path)))
    yield ToReview(path, f"the next review moved to {day:%A}, {day}")


def _accepted(agreement: Agreement, cycle: NextCycle) -> Iterator[ToReview]:
    for index, accepted in enumerate(agreement.accepted_findings):
        if accepted.until < cycle.last:
            when = "before the new term begins" if accepted.until < cycle.first else "within the new term"
            words = f"{accepted.code} is accepted until {accepted.until}, {when}"
            yield ToReview(("accepted_findings", index, "until"), words)


def _statistics(renewed: Document, agreement: Agreement) -> Iterator[ToReview]:
    for index, statistic in enumerate(agreement.statistics):
        published = at(renewed.value, ("statistics", index, "published"))
        yield ToReview(
            ("statistics", index), f"statistic {statistic.id} was published in {published}: does it still hold?"
        )


def _named(value: Value, cycle: str, path: Path) -> Iterator[ToReview]:
    """Texts that name the ended cycle."""
    match value:
        case str():
            if re.search(rf"(?<![\w-]){re.escape(cycle)}(?![\w-])", value):
                yield ToReview(path, f"{path_text(path)} speaks of {cycle}")
        case list():
            for index, item in enumerate(value):
                yield from _named(item, cycle, (*path, index))
        case dict():
            for key, entry in value.items():
                yield from _named(entry, cycle, (*path, key))
        case None | bool():
            return


def _days(value: Value, path: Path) -> Iterator[ToReview]:
    """Days that conditions compare with."""
    match value:
        case list():
            for index, item in enumerate(value):
                yield from _days(item, (*path, index))
        case dict():
            for key, entry in value.items():
                if key in {"before", "after"} and isinstance(entry, str) and re.fullmatch(DATE_PATTERN, entry):
                    yield ToReview((*path, key), f"a condition compares with {entry}")
                yield from _days(entry, (*path, key))
        case None | bool() | str():
            return
