"""A rule for following up as a ladder: what has to happen by when, from the start of the clock to the last attempt.

The rungs stand in order and equally far apart, not to scale. Some of the times run on business time and others run
always, so that no one axis could show them; and between five minutes and fourteen days the first would be invisible.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from slabuilder.agreement.lead_management import Attempts, FollowUp, Starts
from slabuilder.language.messages import marked
from slabuilder.render.view.charts.drawing import WIDTH, lines, room
from slabuilder.render.view.writing import Writing

RAIL, TIMES, GAP = 7, 24, 16
"""Where the rail stands, where the times begin, and the gap between them and what happens."""

MOST_FOR_TIMES = 180
TOP, LINE, BETWEEN = 12, 16, 8
"""The first line of text, from one line to the next, and the room between two rungs."""

STARTS = {
    Starts.CREATED: marked("lead created"),
    Starts.QUALIFIED: marked("lead qualified"),
    Starts.HANDED_OVER: marked("lead handed over"),
}


class Kind(StrEnum):
    """What a rung is; each kind has a mark of its own."""

    START = "start"
    TOUCH = "touch"
    ESCALATION = "escalation"
    END = "end"


Step: TypeAlias = tuple[Kind, str, str]
"""What a rung is, when it is, and what happens."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, and where it stands."""

    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: when, and what happens, each perhaps in several lines, and the height of its mark on the rail."""

    kind: Kind
    mark: int
    when: tuple[Line, ...]
    what: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """What to draw; what happens stands at `what_at`. `steps` says it all in one line, `sentence` what to see."""

    height: int
    rail: int
    first: int
    last: int
    when_at: int
    what_at: int
    rungs: tuple[Rung, ...]
    steps: str
    sentence: str


def ladders(writing: Writing) -> tuple[Ladder, ...]:
    """The ladders of all rules for following up, in order; what happens stands in one column in all of them."""
    rules = writing.agreement.lead_management.follow_up
    steps = [list(_steps(rule, writing)) for rule in rules]
    times = max(room(when) for rungs in steps for _, when, _ in rungs)
    what_at = TIMES + min(math.ceil(times), MOST_FOR_TIMES) + GAP
    return tuple(_ladder(rule, rungs, what_at, writing) for rule, rungs in zip(rules, steps, strict=True))


def _ladder(rule: FollowUp, steps: Sequence[Step], what_at: int, writing: Writing) -> Ladder:
    rungs, y = [], TOP
    for kind, when, what in steps:
        whens, whats = lines(when, what_at - GAP - TIMES), lines(what, WIDTH - what_at)
        rungs.append(Rung(kind, y, _placed(whens, y), _placed(whats, y)))
        y += LINE * max(len(whens), len(whats)) + BETWEEN
    return Ladder(
        height=y - LINE - BETWEEN + 6,
        rail=RAIL,
        first=rungs[0].mark,
        last=rungs[-1].mark,
        when_at=TIMES,
        what_at=what_at,
        rungs=tuple(rungs),
        steps=writing.language.both(
            [writing.language.phrase("{when}: {what}", when=when, what=what) for _, when, what in steps]
        ),
        sentence=writing.language.text(
            "First touch within {within}, attempts over {over}",
            within=writing.language.duration(rule.first_touch.within),
            over=writing.language.duration(rule.attempts.over),
        ),
    )


def _steps(rule: FollowUp, writing: Writing) -> Iterator[Step]:
    """Each step: its kind, when it is, and what happens."""
    language, touch = writing.language, rule.first_touch
    yield Kind.START, language.phrase("start"), language.phrase(STARTS[rule.starts])
    within = language.duration(touch.within)
    if touch.met_for is None:
        yield Kind.TOUCH, within, language.phrase("first touch, for every lead")
    else:
        share = language.share(touch.met_for)
        yield Kind.TOUCH, within, language.phrase("first touch, for {share} of the leads", share=share)
    for step in rule.escalate:
        yield Kind.ESCALATION, language.duration(step.after), language.phrase("no touch yet: {to}", to=step.to)
    yield Kind.END, language.duration(rule.attempts.over), _attempts(rule.attempts, writing)


def _attempts(attempts: Attempts, writing: Writing) -> str:
    language, least, most = writing.language, attempts.at_least, attempts.at_most
    if most is None:
        return language.counted("at least {count} attempt", "at least {count} attempts", least)
    if most == least:
        return language.counted("{count} attempt", "{count} attempts", least)
    return language.counted("{least} to {count} attempt", "{least} to {count} attempts", most, least=least)


def _placed(texts: tuple[str, ...], y: int) -> tuple[Line, ...]:
    return tuple(Line(y + LINE * index, text) for index, text in enumerate(texts))
