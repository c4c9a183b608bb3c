"""The whole answer about one lead: what was decided and why, and by when who has to do what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from slabuilder.agreement.agreement import Agreement
from slabuilder.business_time.clock import business_clock
from slabuilder.business_time.holidays_of import UnknownHolidays
from slabuilder.business_time.open_line import NeverOpens, OutOfReach
from slabuilder.conditions.evaluate import AsOf
from slabuilder.conditions.lead import ReadLead, instant, read_lead
from slabuilder.conditions.times import whole_second
from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.errors import UsageError
from slabuilder.loading import Loaded
from slabuilder.loading.lead_file import LeadData
from slabuilder.quantities import QuantityError
from slabuilder.rulebook.deadlines import Deadline, Times, deadlines
from slabuilder.rulebook.decide import Decision, decide
from slabuilder.rulebook.explained import Answer, Explained
from slabuilder.rulebook.rules import Rulebook, rulebook


@dataclass(frozen=True, slots=True)
class Moments:
    """The times of a lead as they were written; what is not written happens at `at`, and without that at `now`."""

    now: datetime
    at: str | None = None
    created: str | None = None
    qualified: str | None = None
    handed_over: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A lead that is asked about: its values, the stages that people have moved it to, and its times."""

    data: LeadData
    reached: tuple[str, ...]
    moments: Moments


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a question; or none, and every diagnostic of why, with the texts they speak of, by name."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    agreement: Agreement | None = None
    explained: Explained | None = None


def answered(loaded: Loaded, name: str, question: Question) -> Answered:
    """What the agreement that was `loaded` from the file called `name` says; UsageError where its times make no sense."""
    data = question.data
    texts = {name: loaded.text, data.name: data.text}
    diagnostics = (*loaded.diagnostics, *data.diagnostics)
    if loaded.agreement is None or loaded.document is None or data.diagnostics:
        return Answered(diagnostics, texts)
    rules = rulebook(loaded.agreement)
    read = read_lead(data.values, rules.fields, ZoneInfo(rules.zone))
    if read.faults:
        return Answered((*diagnostics, *data.faulty(read.faults)), texts)
    answer = _answer(loaded.agreement, rules, read, question)
    explained = Explained.of(answer, loaded.agreement, loaded.document)
    return Answered(diagnostics, texts, loaded.agreement, explained)


def _answer(agreement: Agreement, rules: Rulebook, read: ReadLead, question: Question) -> Answer:
    judged, times = _times(question.moments, ZoneInfo(rules.zone))
    decision = decide(rules, read.lead, judged, _events(rules, question.reached))
    due = _deadlines(agreement, rules, decision, times)
    return Answer(rules, read.given, judged, decision, due)


def _deadlines(agreement: Agreement, rules: Rulebook, decision: Decision, times: Times) -> tuple[Deadline, ...]:
    clocks = {calendar.id: business_clock(calendar) for calendar in agreement.calendars}
    try:
        return deadlines(decision, rules, times, clocks)
    except UnknownHolidays as fault:
        raise UsageError(f"no deadline can be told: {fault}", fault.help) from fault
    except (NeverOpens, OutOfReach) as fault:
        raise UsageError(f"no deadline can be told: {fault}") from fault


def _events(rules: Rulebook, reached: tuple[str, ...]) -> frozenset[str]:
    """The stages `reached`; a UsageError where one of them is not decided by people."""
    by_people = [stage.id for stage in rules.stages if stage.when is None]
    for stage in reached:
        if stage not in by_people:
            close = nearest(stage, by_people)
            help = f"did you mean {close}?" if close else f"people decide {', '.join(by_people) or 'none of them'}"
            raise UsageError(f"{stage!r} is not a stage that people decide", help)
    return frozenset(reached)


def as_of(moments: Moments, zone: ZoneInfo) -> AsOf:
    """The instant for which leads are judged; a UsageError if it cannot be read."""
    return AsOf(_instant("at", moments.at, whole_second(moments.now), zone), zone)


def _times(moments: Moments, zone: ZoneInfo) -> tuple[AsOf, Times]:
    judged = as_of(moments, zone)
    at = judged.instant
    times = Times(
        _instant("created", moments.created, at, zone),
        _instant("qualified", moments.qualified, at, zone),
        _instant("handed over", moments.handed_over, at, zone),
    )
    return judged, times


def _instant(name: str, text: str | None, otherwise: datetime, zone: ZoneInfo) -> datetime:
    try:
        return otherwise if text is None else instant(text, zone)
    except QuantityError as fault:
        raise UsageError(f"{name}: {expected(str(fault), text)}", fault.help) from fault
