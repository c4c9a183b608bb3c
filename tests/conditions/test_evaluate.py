"""What holds for one lead."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import AsOf, Trace, evaluate, passes
from slabuilder.conditions.lead import Lead, Value, comparable
from slabuilder.quantities.durations import duration
from tests.conditions.standing import NEW_YORK, NOON, NOTHING, Said


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


OCTOBER_1 = date(2026, 10, 1)  # from 04:00 to 04:00 of the next day in UTC

HOLDS: list[tuple[tree.Test, list[Value], list[Value]]] = [
    # the test, values that pass, values that do not
    (tree.AtLeast(20), [20, 21, Decimal("20.5")], [19, -20, Decimal("19.9")]),
    (tree.MoreThan(20), [21, Decimal("20.1")], [20, 19]),
    (tree.AtMost(20), [20, -1], [21]),
    (tree.LessThan(20), [19], [20, 21]),
    (tree.Between(2, 4), [2, 3, 4], [1, 5]),
    (tree.Equals(Decimal("1.50")), [Decimal("1.5")], [Decimal(1)]),
    (tree.Equals(True), [True], [False]),
    (tree.Equals(False), [False], [True]),
    (tree.Equals("VP Sales"), ["vp sales", "VP SALES", " vp sales "], ["vp", "vp  sales"]),
    (tree.Equals("İzmir"), ["IZMIR", "izmir", "i\u0307zmir"], ["ızmir"]),
    (tree.Equals("Straße"), ["STRAẞE", "straße"], ["Strasse"]),
    (tree.Equals("ΣΟΦΟΣ"), ["σοφος", "σοφοσ"], ["σοφο"]),
    (tree.OneOf(("CT", "MA")), ["CT", "ct"], ["NY", "C"]),
    (tree.NoneOf(("CT", "MA")), ["NY", "anything else"], ["CT", "ct"]),
    (tree.OneOf((1, 3)), [1, 3], [2]),
    (tree.Contains(("vp", "head of it")), ["VP, Sales", "Head of IT", "the head/of-it"], ["svp", "head it", "vps"]),
    (tree.Contains(("c++",)), ["C developer", "c"], ["basic"]),
    (tree.Contains(("++",)), [], ["c++", "a"]),
    (tree.ContainsText(("oper", "%")), ["VP Operations", "100%"], ["VP", "10"]),
    (tree.ContainsText(("_",)), ["a_b"], ["ab"]),
    (tree.ContainsText(("\\",)), ["a\\b"], ["a'b"]),
    (tree.StartsWith(("vp",)), ["VP", "vpx"], ["svp"]),
    (tree.Before(OCTOBER_1), [date(2026, 9, 30), at("2026-10-01T03:59:59")], [OCTOBER_1, at("2026-10-01T04:00")]),
    (tree.After(OCTOBER_1), [date(2026, 10, 2), at("2026-10-02T04:00")], [OCTOBER_1, at("2026-10-02T03:59:59")]),
    (
        tree.Between(OCTOBER_1, OCTOBER_1),
        [OCTOBER_1, at("2026-10-01T04:00"), at("2026-10-02T03:59:59")],
        [date(2026, 9, 30), date(2026, 10, 2), at("2026-10-01T03:59:59"), at("2026-10-02T04:00")],
    ),
    (
        tree.WithinLast(duration("2 days")),  # before noon of October 1, which is 16:00 in UTC
        [at("2026-10-01T16:00"), at("2026-09-29T16:00"), date(2026, 9, 30), OCTOBER_1],
        [at("2026-10-01T16:00:01"), at("2026-09-29T15:59:59"), date(2026, 9, 29), date(2026, 10, 2)],
    ),
    (tree.IsKnown(True), ["a", 0, False, OCTOBER_1], []),
    (tree.IsKnown(False), [], ["a", 0, False, OCTOBER_1]),
]
PASSES = [(test, value, True) for test, passing, _ in HOLDS for value in passing]
FAILS = [(test, value, False) for test, _, failing in HOLDS for value in failing]


@pytest.mark.parametrize(("test", "value", "held"), PASSES + FAILS)
def test_a_value_passes(test: tree.Test, value: Value, held: bool) -> None:
    assert passes(test, comparable(value), NOON) is held


@pytest.mark.parametrize("test", [test for test, _, _ in HOLDS])
@pytest.mark.parametrize("blank", [None, "", " \u3000"])
def test_a_blank_never_matches(test: tree.Test, blank: str | None) -> None:
    assert passes(test, comparable(blank), NOON) is (test == tree.IsKnown(False))


def test_days_are_those_of_the_zone() -> None:
    fall_back = tree.Between(date(2026, 11, 1), date(2026, 11, 1))  # a day of 25 hours
    assert passes(fall_back, at("2026-11-02T04:59:59"), NOON)
    assert not passes(fall_back, at("2026-11-02T05:00"), NOON)
    tokyo = AsOf(NOON.instant, ZoneInfo("Asia/Tokyo"))
    assert passes(tree.Before(OCTOBER_1), at("2026-09-30T14:59:59"), tokyo)
    assert not passes(tree.Before(OCTOBER_1), at("2026-09-30T15:00"), tokyo)


def test_within_last_counts_hours_across_a_change_of_the_clock() -> None:
    as_of = AsOf(at("2026-11-01T17:00"), NEW_YORK)  # noon, 25 hours after noon of the day before
    assert not passes(tree.WithinLast(duration("1 day")), at("2026-10-31T16:00"), as_of)
    assert passes(tree.WithinLast(duration("1 day")), at("2026-10-31T17:00"), as_of)


BIG = tree.FieldTest("employees", tree.AtLeast(20))
DEMO = tree.FieldTest("requested_demo", tree.Equals(True))


def test_the_trace_has_the_shape_of_the_condition() -> None:
    condition = tree.AllOf((BIG, tree.Not(tree.AnyOf((DEMO, tree.InBand(("A",)))))))
    lead: Lead = {"employees": 12}
    assert evaluate(condition, lead, NOON, Said(band="B")) == Trace(
        condition,
        False,
        (),
        parts=(
            Trace(BIG, False, ("all", 0), 12),
            Trace(
                condition.parts[1],
                True,
                ("all", 1),
                parts=(
                    Trace(
                        tree.AnyOf((DEMO, tree.InBand(("A",)))),
                        False,
                        ("all", 1, "not"),
                        parts=(
                            Trace(DEMO, False, ("all", 1, "not", "any", 0)),
                            Trace(tree.InBand(("A",)), False, ("all", 1, "not", "any", 1), "B"),
                        ),
                    ),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("condition", "held"),
    [
        (tree.StageReached("mql"), True),
        (tree.StageReached("sql"), False),
        (tree.InBand(("A", "B")), True),
        (tree.InBand(("A",)), False),
        (tree.IsPersona(("ivan", "olivia")), True),
        (tree.IsPersona(("ivan",)), False),
        (tree.ScoreTest(tree.AtLeast(60)), False),
        (tree.ScoreTest(tree.Between(40, 60)), True),
    ],
)
def test_what_is_known_of_the_lead(condition: tree.Condition, held: bool) -> None:
    said = Said(frozenset({"mql"}), frozenset({"olivia"}), "B", 40)
    assert evaluate(condition, {}, NOON, said).held is held


TRUTHS = st.recursive(
    st.booleans(), lambda inner: st.tuples(st.sampled_from(["all", "any", "not"]), st.lists(inner, min_size=1))
)


@given(TRUTHS)
def test_all_any_and_not_are_those_of_logic(truth: object) -> None:
    assert evaluate(_condition(truth), {"employees": 20}, NOON, NOTHING).held is _truth(truth)


def _condition(truth: object) -> tree.Condition:
    match truth:
        case bool():
            return tree.FieldTest("employees", tree.AtLeast(20 if truth else 21))
        case ("all", list(parts)):
            return tree.AllOf(tuple(map(_condition, parts)))
        case ("any", list(parts)):
            return tree.AnyOf(tuple(map(_condition, parts)))
        case (_, [first, *_]):
            return tree.Not(_condition(first))
    raise AssertionError


def _truth(truth: object) -> bool:
    match truth:
        case ("all", list(parts)):
            return all(map(_truth, parts))
        case ("any", list(parts)):
            return any(map(_truth, parts))
        case ("not", [first, *_]):
            return not _truth(first)
    return bool(truth)
