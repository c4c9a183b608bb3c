"""Random situations for the interpreters of conditions: a few leads, a condition, what it refers to, a zone and a time.

Texts are put together from what engines are known to treat differently, times lie around the moments at which clocks
change, and many values of leads are what conditions compare them with, or just beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from slabuilder.conditions import tree
from slabuilder.conditions.literals import Field
from slabuilder.conditions.words import TESTS, FieldType
from slabuilder.quantities import Duration, TimeUnit

OPTIONS = ("CT", "New York", "İzmir", "Straße", "ΝΗΣΟΣ", "100%", "O'Hare", "a\\b")
FIELDS: Mapping[str, Field] = {
    "job_title": Field(FieldType.TEXT),
    "order": Field(FieldType.TEXT),
    "state": Field(FieldType.CHOICE, OPTIONS),
    "requested_demo": Field(FieldType.BOOLEAN),
    "employees": Field(FieldType.INTEGER),
    "growth": Field(FieldType.DECIMAL),
    "budget": Field(FieldType.MONEY),
    "founded": Field(FieldType.DATE),
    "last_seen": Field(FieldType.TIMESTAMP),
}
"""One of each type; `order` is a word of SQL."""

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
AT = datetime(2026, 3, 8, 12, tzinfo=UTC)

ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo", "America/Sao_Paulo", "UTC")
"""Clocks that change in the night, by half an hour, at midnight (Cairo, once São Paulo), never."""

STAGES, BANDS, PERSONAS = ("lead", "mql", "sql"), (("A", 40), ("B", 10), ("C", -20)), ("olivia", "otto")

PIECES = (
    *(
        "vp",
        "VP",
        "sales",
        "İ",
        "i",
        "I",
        "ı",
        "i\u0307",
        "ß",
        "ẞ",
        "ss",
        "Σ",
        "σ",
        "ς",
        "ΟΔΟΣ",
        "οδος",
        "é",
        "e\u0301",
        "É",
    ),
    *(
        "'",
        '"',
        "%",
        "_",
        "\\",
        "100%",
        "O'Hare",
        ";--",
        "$1",
        ":a",
        "?",
        "{}",
        "İzmir",
        "Straße",
        "K",
        "ﬁ",
        "東京",
        "𝒳",
    ),
)
GAPS = ("", "", " ", " ", "-", ", ", "\u00a0", "\t", "\n")
BLANKS = ("", " ", "\u00a0\t", "\u3000")
NUMBERS = (-1, 0, 1, 19, 20, 21, 999_999_999_999_999, -999_999_999_999_999)
DECIMALS = (*map(Decimal, NUMBERS), *map(Decimal, ("0.1", "0.3", "19.999999", "20.000001", "-0.000001")))
MOMENTS = tuple(timedelta(seconds=seconds) for seconds in (-1, 0, 1, -1, 0, 1, -3600, 3600, -86_400))


@dataclass(frozen=True, slots=True)
class World:
    """What conditions refer to: the conditions that decide it, and points for the score."""

    stages: Mapping[str, tree.Condition]
    personas: Mapping[str, tree.Condition]
    scoring: tuple[tuple[int, tree.Condition], ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """Conditions that are asked of leads, whose values are as a file has them."""

    conditions: tuple[tree.Condition, ...]
    leads: tuple[Mapping[str, object], ...]
    world: World
    zone: ZoneInfo
    as_of: datetime


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """The instants from 2017 to 2027 at which the clocks of `zone` change; New Year where they never do."""
    clocks = ZoneInfo(zone)

    def moved(start: datetime, step: timedelta, count: int) -> list[datetime]:
        """Those of `count` moments, each a step apart, in whose step to come the clocks change."""
        moments = [start + step * index for index in range(count)]
        return [
            one for one in moments if one.astimezone(clocks).utcoffset() != (one + step).astimezone(clocks).utcoffset()
        ]

    days = moved(datetime(2017, 1, 1, tzinfo=UTC), timedelta(days=1), 3650)
    found = tuple(hour + timedelta(hours=1) for day in days for hour in moved(day, timedelta(hours=1), 24))
    return found or (datetime(2026, 1, 1, tzinfo=UTC),)


@cache
def texts() -> st.SearchStrategy[str]:
    """Up to four pieces with something or nothing between them; never blank."""
    pieces = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), min_size=1, max_size=4)
    return pieces.map(lambda found: "".join(piece + gap for piece, gap in found))


@cache
def instants(zone: str) -> st.SearchStrategy[datetime]:
    """Seconds around the changes of clocks, and around the midnights next to them."""
    change = st.sampled_from(changes(zone))
    midnight = change.map(lambda moment: datetime.combine(moment.astimezone(ZoneInfo(zone)), datetime.min.time()))
    near = st.one_of(change, change, midnight.map(lambda moment: moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)))
    return st.builds(lambda moment, shift: moment + shift, near, st.sampled_from(MOMENTS))


@cache
def days(zone: str) -> st.SearchStrategy[date]:
    """The days on which clocks change, and their neighbours."""
    shifts = st.integers(-1, 1).map(lambda count: timedelta(days=count))
    moments = st.sampled_from(changes(zone))
    return st.builds(lambda moment, shift: moment.astimezone(ZoneInfo(zone)).date() + shift, moments, shifts)


@cache
def literals(field: Field, zone: str) -> st.SearchStrategy[tree.Literal]:
    """Values that a condition compares those of `field` with."""
    match field.type:
        case FieldType.TEXT:
            return texts()
        case FieldType.CHOICE:
            return st.sampled_from(field.options)
        case FieldType.BOOLEAN:
            return st.booleans()
        case FieldType.INTEGER:
            return st.sampled_from(NUMBERS) | st.integers(-50, 50)
        case FieldType.DECIMAL | FieldType.MONEY:
            return st.sampled_from(DECIMALS) | st.decimals(-50, 50, places=2)
        case FieldType.DATE | FieldType.TIMESTAMP:
            return days(zone)


@cache
def values(field: Field, zone: str) -> st.SearchStrategy[object]:
    """Values of leads as a file has them; blank ones too."""
    known: st.SearchStrategy[object]
    match field.type:
        case FieldType.TEXT:
            known = texts()
        case FieldType.CHOICE:
            known = st.sampled_from((*field.options, *(option.upper() for option in field.options), "Elsewhere", "ss"))
        case FieldType.TIMESTAMP:
            known = instants(zone)
        case FieldType.DECIMAL | FieldType.MONEY | FieldType.INTEGER:
            known = literals(field, zone).map(str)
        case _:
            known = literals(field, zone)
    return st.one_of(known, known, known, st.none(), st.sampled_from(BLANKS))


@cache
def tests_of(field: Field, zone: str) -> st.SearchStrategy[tree.Test]:
    """Every kind of test that a field of this type can have."""
    return st.one_of(*(tests_called(word, field, zone) for word, types in TESTS.items() if field.type in types))


@cache
def tests_called(word: str, field: Field, zone: str) -> st.SearchStrategy[tree.Test]:
    one, parts = literals(field, zone), st.lists(texts(), min_size=1, max_size=3).map(tuple)
    several = st.lists(one, min_size=1, max_size=3).map(tuple)
    span = st.builds(Duration, st.integers(1, 90), st.sampled_from(TimeUnit))
    kinds: dict[str, st.SearchStrategy[tree.Test]] = {
        "equals": st.builds(tree.Equals, one),
        "at_least": st.builds(tree.AtLeast, one),
        "more_than": st.builds(tree.MoreThan, one),
        "at_most": st.builds(tree.AtMost, one),
        "less_than": st.builds(tree.LessThan, one),
        "between": st.tuples(one, one).map(lambda ends: tree.Between(*sorted(ends))),
        "one_of": st.builds(tree.OneOf, several),
        "none_of": st.builds(tree.NoneOf, several),
        "contains": st.builds(tree.Contains, parts),
        "contains_text": st.builds(tree.ContainsText, parts),
        "starts_with": st.builds(tree.StartsWith, parts),
        "before": st.builds(tree.Before, one),
        "after": st.builds(tree.After, one),
        "within_last": st.builds(tree.WithinLast, span),
        "is_known": st.builds(tree.IsKnown, st.booleans()),
    }
    return kinds[word]


@cache
def field_tests(zone: str) -> st.SearchStrategy[tree.Condition]:
    return st.one_of(
        *(st.builds(tree.FieldTest, st.just(name), tests_of(field, zone)) for name, field in FIELDS.items())
    )


@cache
def references(zone: str) -> st.SearchStrategy[tree.Condition]:
    bands, personas = (
        st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True).map(tuple)
        for ids in ([band for band, _ in BANDS], PERSONAS)
    )
    score_words = ("at_least", "more_than", "at_most", "less_than", "between")
    return st.one_of(
        st.builds(tree.StageReached, st.sampled_from(STAGES)),
        st.builds(tree.InBand, bands),
        st.builds(tree.IsPersona, personas),
        st.builds(
            tree.ScoreTest, st.one_of(*(tests_called(word, Field(FieldType.INTEGER), zone) for word in score_words))
        ),
    )


def nested(leaves: st.SearchStrategy[tree.Condition]) -> st.SearchStrategy[tree.Condition]:
    """Conditions over `leaves`, a few levels deep."""

    def over(parts: st.SearchStrategy[tree.Condition]) -> st.SearchStrategy[tree.Condition]:
        several = st.lists(parts, min_size=1, max_size=3).map(tuple)
        return st.builds(tree.AllOf, several) | st.builds(tree.AnyOf, several) | st.builds(tree.Not, parts)

    return st.recursive(leaves, over, max_leaves=5)


@cache
def conditions_and_leads(
    zone: str,
) -> tuple[st.SearchStrategy[tree.Condition], st.SearchStrategy[tree.Condition], st.SearchStrategy[dict[str, object]]]:
    """Conditions that refer to nothing, conditions that may refer to everything, and leads."""
    plain = field_tests(zone)
    return nested(plain), nested(plain | plain | references(zone)), leads_near((), zone, AT)


def leads_near(
    conditions: Iterable[tree.Condition], zone: str, as_of: datetime
) -> st.SearchStrategy[dict[str, object]]:
    """Leads, many of whose values lie at or just beside what `conditions` compare them with."""
    near: dict[str, list[object]] = {}
    for field, test in field_tests_in(conditions):
        near.setdefault(field, []).extend(values_near(test, FIELDS[field].type, ZoneInfo(zone), as_of))
    fields = {name: values(field, zone) for name, field in FIELDS.items()}
    both = {
        name: st.one_of(any, *[st.sampled_from(near[name])] * 2) if near.get(name) else any
        for name, any in fields.items()
    }
    return st.fixed_dictionaries(both)


def field_tests_in(conditions: Iterable[tree.Condition]) -> Iterator[tuple[str, tree.Test]]:
    """Every test of a field in `conditions`."""
    for condition in conditions:
        match condition:
            case tree.AllOf(parts) | tree.AnyOf(parts):
                yield from field_tests_in(parts)
            case tree.Not(part):
                yield from field_tests_in((part,))
            case tree.FieldTest(field, test):
                yield field, test


def values_near(test: tree.Test, type: FieldType, zone: ZoneInfo, as_of: datetime) -> Iterator[object]:
    """Values on both sides of where `test` changes its answer."""
    match test:
        case tree.WithinLast(duration):
            first = as_of - timedelta(minutes=duration.minutes)
            for moment in (first - SECOND, first, as_of, as_of + SECOND):
                day = moment.astimezone(zone).date()
                yield from (moment,) if type is FieldType.TIMESTAMP else (day - DAY, day, day + DAY)
        case tree.Between(low, high):
            yield from beside(low, type, zone)
            yield from beside(high, type, zone)
        case tree.OneOf(several) | tree.NoneOf(several):
            for one in several:
                yield from beside(one, type, zone)
        case tree.Contains(parts) | tree.ContainsText(parts) | tree.StartsWith(parts):
            for part in parts:
                yield from beside(part, type, zone)
        case tree.IsKnown():
            return
        case tree.Before(one) | tree.After(one):
            yield from beside(one, type, zone)
        case _:
            yield from beside(test.value, type, zone)


def beside(literal: tree.Literal, type: FieldType, zone: ZoneInfo) -> Iterator[object]:
    """`literal` as a value of a lead, and its nearest neighbours."""
    match literal:
        case str():
            yield from (literal, literal.upper(), literal.lower(), f"{literal} x", f"x {literal}", f"x{literal}")
        case bool():
            yield literal
        case int():
            yield from (str(number) for number in (literal - 1, literal, literal + 1) if abs(number) < 10**15)
        case Decimal():
            step = Decimal("0.000001")
            yield from (format(number, "f") for number in (literal - step, literal, literal + step))
        case date():
            for day in (literal - DAY, literal, literal + DAY):
                midnight = datetime.combine(day, time(), zone).astimezone(UTC)
                moments = (midnight - SECOND, midnight, midnight + SECOND)
                yield from moments if type is FieldType.TIMESTAMP else (day,)


@st.composite
def situations(draw: st.DrawFn, leads: int = 6, conditions: int = 6) -> Situation:
    """A situation with so many leads and conditions at most."""
    zone = draw(st.sampled_from(ZONES))
    plain, asked, _ = conditions_and_leads(zone)
    as_of = draw(instants(zone))
    world = World(
        {stage: draw(plain) for stage in STAGES},
        {persona: draw(plain) for persona in PERSONAS},
        tuple(draw(st.lists(st.tuples(st.integers(-30, 60), plain), max_size=2))),
    )
    found = tuple(draw(st.lists(asked, min_size=1, max_size=conditions)))
    near = leads_near((*found, *world.stages.values(), *world.personas.values()), zone, as_of)
    return Situation(found, tuple(draw(st.lists(near, min_size=1, max_size=leads))), world, ZoneInfo(zone), as_of)


def texts_in(value: object) -> Iterator[str]:
    """Every text in a lead, a condition, or a list of such."""
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from texts_in(part)
        case tuple() | list():
            for part in value:
                yield from texts_in(part)
        case tree.Equals(value=part) | tree.FieldTest(test=part) | tree.Not(part=part):
            yield from texts_in(part)
        case tree.AllOf(parts) | tree.AnyOf(parts) | tree.OneOf(parts) | tree.NoneOf(parts):
            yield from texts_in(parts)
        case tree.Contains(parts) | tree.ContainsText(parts) | tree.StartsWith(parts):
            yield from texts_in(parts)
