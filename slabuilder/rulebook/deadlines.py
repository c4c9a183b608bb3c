"""Who has to do what with a lead, and by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from slabuilder.agreement.lead_management import Starts
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.quantities import Duration
from slabuilder.rulebook.decide import Decision
from slabuilder.rulebook.rules import FollowUpRule, RouteRule, Rulebook
from slabuilder.spans import Path


class Clock(Protocol):
    """The clock of a calendar."""

    def add(self, instant: datetime, duration: Duration) -> datetime:
        """When `duration` after `instant` is over."""
        ...


class Step(StrEnum):
    """What has to be done by a deadline."""

    HAND_OVER = "hand_over"
    FIRST_TOUCH = "first_touch"
    ESCALATION = "escalation"
    ACCEPTANCE = "acceptance"


@dataclass(frozen=True, slots=True)
class Times:
    """When a lead was created, when it qualified, and when it was handed over; all in UTC."""

    created: datetime
    qualified: datetime
    handed_over: datetime

    def of(self, starts: Starts) -> datetime:
        """The instant at which a clock starts."""
        match starts:
            case Starts.CREATED:
                return self.created
            case Starts.QUALIFIED:
                return self.qualified
            case Starts.HANDED_OVER:
                return self.handed_over


@dataclass(frozen=True, slots=True)
class Deadline:
    """One step: who has to take it, or what happens then; from when it runs, for how long, and when it is due.

    `zone` is that of the calendar on which it runs; instants are in UTC.
    """

    step: Step
    who: str
    starts: Starts
    start: datetime
    within: Duration
    due: datetime
    zone: str
    path: Path


def deadlines(decision: Decision, rules: Rulebook, times: Times, clocks: Mapping[str, Clock]) -> tuple[Deadline, ...]:
    """The deadlines of a lead that was decided, in the order of the text; `clocks` are those of the calendars, by id.

    Everything about a lead with a route runs on the calendar of the route's team, and nurture on the agreement's own.
    """
    route = decision.route
    calendar = rules.calendar if route is None else rules.team_calendars[route.team]
    run = _Running(times, clocks[calendar], rules.zones[calendar])
    if route is None:
        return (_nurture(rules, run),)
    return tuple(_handed_over(route, decision.follow_up, rules, run))


def _handed_over(
    route: RouteRule, follow_up: FollowUpRule | None, rules: Rulebook, run: _Running
) -> Iterator[Deadline]:
    yield run.deadline(Step.HAND_OVER, Owner.MARKETING, Starts.QUALIFIED, route.within, (*route.path, "within"))
    if follow_up is not None:
        path, starts, within = follow_up.path, follow_up.starts, follow_up.first_touch
        yield run.deadline(Step.FIRST_TOUCH, route.team, starts, within, (*path, "first_touch", "within"))
        for index, step in enumerate(follow_up.escalate):
            yield run.deadline(Step.ESCALATION, step.to, starts, step.after, (*path, "escalate", index, "after"))
    within = rules.acceptance.within
    yield run.deadline(Step.ACCEPTANCE, route.team, Starts.HANDED_OVER, within, (*_MANAGEMENT, "acceptance", "within"))


def _nurture(rules: Rulebook, run: _Running) -> Deadline:
    nurture = rules.nurture
    path = (*_MANAGEMENT, "nurture", "first_touch")
    return run.deadline(Step.FIRST_TOUCH, nurture.owner, Starts.CREATED, nurture.first_touch, path)


_MANAGEMENT = ("lead_management",)


@dataclass(frozen=True, slots=True)
class _Running:
    """The times of a lead, and the clock and zone of the calendar on which its deadlines run."""

    times: Times
    clock: Clock
    zone: str

    def deadline(self, step: Step, who: str, starts: Starts, within: Duration, path: Path) -> Deadline:
        start = self.times.of(starts)
        return Deadline(step, who, starts, start, within, self.clock.add(start, within), self.zone, path)
