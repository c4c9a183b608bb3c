"""Names, and conditions at random, for the tests of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from slabuilder.conditions import tree
from slabuilder.conditions.names import Names
from slabuilder.conditions.words import FieldType
from slabuilder.quantities.durations import duration


@dataclass(frozen=True)
class Field:
    type: FieldType
    label: str
    unit: str | None = None


@dataclass(frozen=True)
class Stage:
    id: str
    name: str | None = None
    plural: str | None = None


NAMES = Names(
    fields={
        "employees": Field(FieldType.INTEGER, "company size", "employees"),
        "state": Field(FieldType.CHOICE, "state"),
        "job_title": Field(FieldType.TEXT, "job title"),
        "email": Field(FieldType.TEXT, "e-mail address"),
        "requested_demo": Field(FieldType.BOOLEAN, "asked for a demo"),
        "budget": Field(FieldType.MONEY, "budget"),
        "rating": Field(FieldType.DECIMAL, "rating"),
        "visited": Field(FieldType.DATE, "last visit"),
    },
    stages=(Stage("mql"), Stage("trial", "evaluation")),
    personas={"olivia": "Operations Olivia", "ivan": "IT Ivan"},
)

NUMBERS = st.integers(-(10**9), 10**9)
DECIMALS = st.decimals(-(10**9), 10**9, places=6)
TEXTS = st.text(min_size=1, max_size=12).filter(str.strip)
DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))
SPANS = st.sampled_from(["1 day", "30 days", "720 hours", "1 week"]).map(duration)
VALUES: dict[str, st.SearchStrategy[tree.Literal]] = {
    "employees": NUMBERS,
    "state": TEXTS,
    "job_title": TEXTS,
    "email": TEXTS,
    "requested_demo": st.booleans(),
    "budget": DECIMALS,
    "rating": DECIMALS,
    "visited": DAYS | st.datetimes(timezones=st.just(UTC)),
    "not_described": NUMBERS | TEXTS,
}


def several(values: st.SearchStrategy[tree.Literal]) -> st.SearchStrategy[tuple[tree.Literal, ...]]:
    return st.lists(values, min_size=1, max_size=3).map(tuple)


def tests_of(values: st.SearchStrategy[tree.Literal]) -> st.SearchStrategy[tree.Test]:
    """Every kind of test, whether or not the field's type has it: sentences are total."""
    texts = st.lists(TEXTS, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        *(st.builds(kind, values) for kind in (tree.Equals, tree.AtLeast, tree.MoreThan, tree.AtMost, tree.LessThan)),
        *(st.builds(kind, values) for kind in (tree.Before, tree.After)),
        *(st.builds(kind, several(values)) for kind in (tree.OneOf, tree.NoneOf)),
        *(st.builds(kind, texts) for kind in (tree.Contains, tree.ContainsText, tree.StartsWith)),
        st.builds(tree.Between, values, values),
        st.builds(tree.WithinLast, SPANS),
        st.builds(tree.IsKnown, st.booleans()),
    )


IDS = st.lists(st.sampled_from(["A", "B", "hot", "olivia", "ivan"]), min_size=1, max_size=3, unique=True).map(tuple)
LEAVES: st.SearchStrategy[tree.Condition] = st.one_of(
    st.one_of(*(st.builds(tree.FieldTest, st.just(name), tests_of(values)) for name, values in VALUES.items())),
    st.builds(tree.ScoreTest, tests_of(NUMBERS)),
    st.builds(tree.StageReached, st.sampled_from(["mql", "trial", "gone"])),
    st.builds(tree.InBand, IDS),
    st.builds(tree.IsPersona, IDS),
)
CONDITIONS: st.SearchStrategy[tree.Condition] = st.recursive(
    LEAVES,
    lambda parts: (
        st.builds(tree.Not, parts)
        | st.builds(tree.AllOf, st.lists(parts, min_size=1, max_size=4).map(tuple))
        | st.builds(tree.AnyOf, st.lists(parts, min_size=1, max_size=4).map(tuple))
    ),
    max_leaves=8,
)

AWKWARD = ("a", "A", "A or B", "A, B", "a” or “b", "a”", "”", "and", "B", "Unknown", "unknown", "yes", "1", "1,000")


def every_small_condition() -> list[tree.Condition]:
    """Conditions that are close to each other: every test of every kind with neighbouring and awkward values."""
    numbers: tuple[tree.Literal, ...] = (-1, 0, 1, 20, 1000)
    decimals: tuple[tree.Literal, ...] = (Decimal("0.125"), Decimal("0.13"), Decimal(1), Decimal("12500.5"))
    days: tuple[tree.Literal, ...] = (date(2026, 10, 1), date(2026, 1, 10), datetime(2026, 10, 1, tzinfo=UTC))
    leaves: list[tree.Condition] = []
    for name, values in {"employees": numbers, "rating": decimals, "budget": decimals, "visited": days}.items():
        for kind in (tree.Equals, tree.AtLeast, tree.MoreThan, tree.AtMost, tree.LessThan, tree.Before, tree.After):
            leaves += [tree.FieldTest(name, kind(value)) for value in values]
        leaves += [tree.FieldTest(name, tree.Between(low, high)) for low in values for high in values]
        leaves += [
            tree.FieldTest(name, kind((a, b))) for kind in (tree.OneOf, tree.NoneOf) for a in values for b in values
        ]
    for name in ("state", "job_title"):
        leaves += [tree.FieldTest(name, tree.Equals(text)) for text in AWKWARD]
        for several in (tree.OneOf, tree.NoneOf, tree.Contains, tree.ContainsText, tree.StartsWith):
            leaves += [tree.FieldTest(name, several((a,))) for a in AWKWARD]
            leaves += [tree.FieldTest(name, several((a, b))) for a in AWKWARD for b in AWKWARD]
    for name in ("email", "requested_demo", "visited"):
        leaves += [tree.FieldTest(name, tree.IsKnown(known)) for known in (True, False)]
    leaves += [tree.FieldTest("requested_demo", tree.Equals(answer)) for answer in (True, False)]
    leaves += [tree.FieldTest("visited", tree.WithinLast(duration(span))) for span in ("1 day", "24 hours", "30 days")]
    leaves += [
        tree.ScoreTest(kind(n)) for kind in (tree.AtLeast, tree.MoreThan, tree.AtMost, tree.LessThan) for n in numbers
    ]
    leaves += [tree.ScoreTest(tree.Between(low, high)) for low in numbers for high in numbers]
    leaves += [tree.StageReached(stage) for stage in ("mql", "trial", "gone")]
    leaves += [
        kind(ids) for kind in (tree.InBand, tree.IsPersona) for ids in (("A",), ("B",), ("A", "B"), ("hot", "olivia"))
    ]
    return leaves
