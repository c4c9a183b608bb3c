"""Does a condition hold for one lead, and why? The answer is a tree like the condition's own.

No test but `is_known` holds for an unknown value. What stages, bands, personas and scores are, whoever asks has to know.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Protocol

from slabuilder.conditions import tree
from slabuilder.conditions.lead import Lead, Value, comparable
from slabuilder.conditions.texts import normalized, phrases, spaced
from slabuilder.conditions.times import day_end, day_start
from slabuilder.spans import Path


class Standing(Protocol):
    """What is known of the lead besides its fields."""

    def reached(self, stage: str) -> bool:
        """Whether it has reached this stage or a later one."""
        ...

    def fits(self, persona: str) -> bool:
        """Whether it fits this buyer persona."""
        ...

    @property
    def band(self) -> str | None:
        """The quality band that it is in."""
        ...

    @property
    def score(self) -> int:
        """Its score."""
        ...


@dataclass(frozen=True, slots=True)
class AsOf:
    """The instant, in UTC to the second, for which a lead is judged, and the zone in which days begin."""

    instant: datetime
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Trace:
    """Whether a condition held, and how it came to that.

    `path` is the condition's own, seen from the whole condition. `seen` is the value of the field, the score or the
    band that was tested; `parts` are the traces of the parts of `all`, `any` and `not`.
    """

    condition: tree.Condition
    held: bool
    path: Path
    seen: Value | None = None
    parts: tuple[Trace, ...] = ()


def evaluate(condition: tree.Condition, lead: Lead, as_of: AsOf, standing: Standing) -> Trace:
    """Whether `condition`, whose literals have their fields' types, holds for `lead`; every part of it is looked at."""
    return _Evaluation(lead, as_of, standing).condition(condition, ())


@dataclass(frozen=True, slots=True)
class _Evaluation:
    lead: Lead
    as_of: AsOf
    standing: Standing

    def condition(self, condition: tree.Condition, path: Path) -> Trace:
        match condition:
            case tree.AllOf(parts):
                traces = self._parts(parts, (*path, "all"))
                return Trace(condition, all(trace.held for trace in traces), path, parts=traces)
            case tree.AnyOf(parts):
                traces = self._parts(parts, (*path, "any"))
                return Trace(condition, any(trace.held for trace in traces), path, parts=traces)
            case tree.Not(part):
                trace = self.condition(part, (*path, "not"))
                return Trace(condition, not trace.held, path, parts=(trace,))
            case tree.FieldTest(field, test):
                value = self.lead.get(field)
                return Trace(condition, passes(test, value, self.as_of), path, value)
            case tree.ScoreTest(test):
                score = self.standing.score
                return Trace(condition, passes(test, score, self.as_of), path, score)
            case tree.StageReached(stage):
                return Trace(condition, self.standing.reached(stage), path)
            case tree.InBand(bands):
                band = self.standing.band
                return Trace(condition, band in bands, path, band)
            case tree.IsPersona(personas):
                return Trace(condition, any(self.standing.fits(persona) for persona in personas), path)

    def _parts(self, parts: tuple[tree.Condition, ...], path: Path) -> tuple[Trace, ...]:
        return tuple(self.condition(part, (*path, index)) for index, part in enumerate(parts))


def passes(test: tree.Test, value: Value | None, as_of: AsOf) -> bool:
    """Whether `value`, as leads have it, passes `test`."""
    if value is None:
        return test == tree.IsKnown(False)
    match test:
        case tree.IsKnown(known):
            return known
        case tree.Equals(literal):
            return value == comparable(literal)
        case tree.OneOf(literals):
            return value in map(comparable, literals)
        case tree.NoneOf(literals):
            return value not in map(comparable, literals)
        case tree.AtLeast(literal):
            return _number(value) >= _number(literal)
        case tree.MoreThan(literal):
            return _number(value) > _number(literal)
        case tree.AtMost(literal):
            return _number(value) <= _number(literal)
        case tree.LessThan(literal):
            return _number(value) < _number(literal)
        case tree.Between(date() as low, date() as high):
            return not _before(value, low, as_of.zone) and not _after(value, high, as_of.zone)
        case tree.Between(low, high):
            return _number(low) <= _number(value) <= _number(high)
        case tree.Before(day):
            return _before(value, day, as_of.zone)
        case tree.After(day):
            return _after(value, day, as_of.zone)
        case tree.WithinLast(duration):
            instant = _instant(value, as_of.zone)
            return as_of.instant - timedelta(minutes=duration.minutes) <= instant <= as_of.instant
        case tree.Contains(words):
            spaced_value = spaced(_text(value))
            return any(phrase in spaced_value for phrase in phrases(words))
        case tree.ContainsText(texts):
            return any(normalized(text) in _text(value) for text in texts)
        case tree.StartsWith(texts):
            return any(_text(value).startswith(normalized(text)) for text in texts)


def _before(value: Value, day: tree.Literal, zone: tzinfo) -> bool:
    """Whether a day, or an instant in `zone`, lies before `day`."""
    return value < day_start(_day(day), zone) if isinstance(value, datetime) else _day(value) < _day(day)


def _after(value: Value, day: tree.Literal, zone: tzinfo) -> bool:
    """Whether a day, or an instant in `zone`, lies after all of `day`."""
    return value >= day_end(_day(day), zone) if isinstance(value, datetime) else _day(value) > _day(day)


def _instant(value: Value, zone: tzinfo) -> datetime:
    """The instant `value`; of a day, the first one."""
    return value if isinstance(value, datetime) else day_start(_day(value), zone)


def _number(value: Value) -> int | Decimal:
    assert isinstance(value, int | Decimal)
    return value


def _text(value: Value) -> str:
    assert isinstance(value, str)
    return value


def _day(value: Value) -> date:
    assert isinstance(value, date)
    return value
