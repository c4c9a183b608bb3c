"""A condition as an expression over a table of leads, in SQL that every engine understands alike.

The table holds values as `conditions.lead` compares them: texts normalized, times in UTC without a zone, each column in
the type of its field. Every leaf is true or false and never unknown: a test on a blank value is false, so that NOT means
what people expect. Days become instants here, in Python; no function of time zones runs in the engine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

from sqlalchemy import BigInteger, ColumnElement, Date, String, and_, false, func, literal, not_, or_, true

from slabuilder.conditions import tree
from slabuilder.conditions.texts import normalized, phrases
from slabuilder.conditions.times import day_end, day_start, whole_second
from slabuilder.queries.hooks import contains, seconds_since_1970

_SECOND, _DAY = timedelta(seconds=1), timedelta(days=1)

Truth: TypeAlias = ColumnElement[bool]
"""An expression that is true or false for every lead."""


class LeadColumns(Protocol):
    """The columns of a table of leads."""

    def value(self, field: str) -> ColumnElement[Any]:
        """The values of `field`, NULL where it is unknown."""
        ...

    def words(self, field: str) -> ColumnElement[str]:
        """The words of the text in `field`, as `conditions.texts.spaced` writes them."""
        ...


class References(Protocol):
    """What is known of the leads besides their fields, as expressions over the same table."""

    def stage(self, stage: str) -> Truth:
        """Whether a lead reached this stage or a later one."""
        ...

    def band(self, band: str) -> Truth:
        """Whether a lead is in this quality band."""
        ...

    def persona(self, persona: str) -> Truth:
        """Whether a lead fits this buyer persona."""
        ...

    def score(self) -> ColumnElement[int]:
        """The scores of the leads, which are always known."""
        ...


@dataclass(frozen=True, slots=True)
class Conditions:
    """Writes conditions as expressions over `columns`; days are those of `zone`, and leads are judged as of `as_of`."""

    columns: LeadColumns
    references: References
    zone: tzinfo
    as_of: datetime

    def truth(self, condition: tree.Condition) -> Truth:
        """Whether `condition` holds for a lead."""
        match condition:
            case tree.AllOf(parts):
                return and_(true(), *map(self.truth, parts))
            case tree.AnyOf(parts):
                return _some(map(self.truth, parts))
            case tree.Not(part):
                return not_(self.truth(part))
            case tree.StageReached(stage):
                return self.references.stage(stage)
            case tree.InBand(bands):
                return _some(map(self.references.band, bands))
            case tree.IsPersona(personas):
                return _some(map(self.references.persona, personas))
            case tree.ScoreTest(test):
                return self._passes(test, self.references.score())
            case tree.FieldTest(name, tree.Contains(words)):
                spaced = self.columns.words(name)
                return and_(spaced.is_not(None), _some(contains(spaced, _text(phrase)) for phrase in phrases(words)))
            case tree.FieldTest(name, test):
                return self._passes(test, self.columns.value(name))

    def _passes(self, test: tree.Test, value: ColumnElement[Any]) -> Truth:
        """Whether `value` is known and passes `test`; or is unknown, where that is the test."""
        if test == tree.IsKnown(False):
            return value.is_(None)
        return and_(value.is_not(None), self._known_passes(test, value))

    def _known_passes(self, test: tree.Test, value: ColumnElement[Any]) -> Truth:
        match test:
            case tree.Equals(other):
                return _equals(value, other)
            case tree.AtLeast(bound):
                return value >= literal(bound, value.type)
            case tree.MoreThan(bound):
                return value > literal(bound, value.type)
            case tree.AtMost(bound):
                return value <= literal(bound, value.type)
            case tree.LessThan(bound):
                return value < literal(bound, value.type)
            case tree.Between(low, high):
                return self._between(value, low, high)
            case tree.OneOf(others):
                return _some(_equals(value, other) for other in others)
            case tree.NoneOf(others):
                return not_(_some(_equals(value, other) for other in others))
            case tree.ContainsText(parts):
                return _some(contains(value, _text(normalized(part))) for part in parts)
            case tree.StartsWith(parts):
                return _some(_starts_with(value, normalized(part)) for part in parts)
            case tree.Before(day):
                return seconds_since_1970(value) < self._start(day, value)
            case tree.After(day):
                return seconds_since_1970(value) >= self._end(day, value)
            case tree.WithinLast(duration):
                return self._within(value, self.as_of - timedelta(minutes=duration.minutes), self.as_of)
            case tree.IsKnown(known):
                return true() if known else false()
            case tree.Contains():
                raise ValueError("only the text of a field has words")

    def _between(self, value: ColumnElement[Any], low: tree.Literal, high: tree.Literal) -> Truth:
        if isinstance(low, date):
            seconds = seconds_since_1970(value)
            return and_(seconds >= self._start(low, value), seconds < self._end(high, value))
        return value.between(literal(low, value.type), literal(high, value.type))

    def _within(self, value: ColumnElement[Any], first: datetime, last: datetime) -> Truth:
        """Whether `value`, for a day the instant at which it begins, lies between these, both included."""
        if isinstance(value.type, Date):
            days = _first_day_from(first, self.zone), _first_day_from(last + _SECOND, self.zone)
            first, last = day_start(days[0], UTC), day_start(days[1], UTC) - _SECOND
        return seconds_since_1970(value).between(_seconds(first), _seconds(last))

    def _start(self, day: tree.Literal, value: ColumnElement[Any]) -> ColumnElement[int]:
        """The second in which `day` begins for the times in `value`."""
        assert isinstance(day, date)
        return _seconds(day_start(day, UTC if isinstance(value.type, Date) else self.zone))

    def _end(self, day: tree.Literal, value: ColumnElement[Any]) -> ColumnElement[int]:
        """The first second after `day` for the times in `value`."""
        assert isinstance(day, date)
        return _seconds(day_end(day, UTC if isinstance(value.type, Date) else self.zone))


def _first_day_from(instant: datetime, zone: tzinfo) -> date:
    """The first day that begins at `instant` or later."""
    day = instant.astimezone(zone).date() - _DAY
    while day_start(day, zone) < instant:
        day += _DAY
    return day


def _some(truths: Iterable[Truth]) -> Truth:
    return or_(false(), *truths)


def _equals(value: ColumnElement[Any], other: tree.Literal) -> Truth:
    match other:
        case str():
            return value == _text(normalized(other))
        case date():
            return seconds_since_1970(value) == _seconds(day_start(other, UTC))
        case bool() | int() | Decimal():
            return value == literal(other, value.type)


def _starts_with(value: ColumnElement[str], part: str) -> Truth:
    return func.substr(value, 1, len(part), type_=String()) == _text(part)


def _text(text: str) -> ColumnElement[str]:
    return literal(text, String())


def _seconds(instant: datetime) -> ColumnElement[int]:
    return literal(int(whole_second(instant).timestamp()), BigInteger())
