"""Derivations in words, with their numbers, and with the places in the agreement that the numbers come from."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from slabuilder.language.language import language_for
from slabuilder.targets.explain import derivation, explained, quantity
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Quotient,
    Sum,
    Unit,
    evaluate,
)
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement
from tests.targets.expressions import EXPRESSIONS

ENGLISH = language_for("en-US", "USD")


def planned(goals: dict[str, Any]) -> Plan:
    found = plan(agreement(goals)).plan
    assert found is not None
    return found


def texts(figure: Figure) -> list[str]:
    return [step.text for step in derivation(figure, ENGLISH, ())]


def test_the_sample() -> None:
    found = planned(SAMPLE)
    assert texts(found.promised.figure) == [
        "$1,200,000 × 40% = $480,000",
        "$480,000 ÷ $12,500 = 38.4 customers",
        "38.4 customers ÷ 2.5% = 1,536 MQLs",
    ]
    assert texts(found.totals["lead_value"].figure) == ["$12,500 × 2.5% = $312.50"]
    assert texts(found.capacity[0].needed.figure)[-2:] == [
        "1,536 MQLs × 4 attempts = 6,144 attempts",
        "6,144 attempts × 6 minutes ÷ 60 minutes = 614.4 hours",
    ]


def test_each_step_knows_where_its_own_inputs_stand() -> None:
    steps = derivation(planned(SAMPLE).promised.figure, ENGLISH, ())
    assert [(step.figure.name, step.paths) for step in steps] == [
        ("marketing_revenue", (("goals", "sales_quota"), ("goals", "marketing_share"))),
        ("customers", (("goals", "average_deal"),)),
        ("leads", (("goals", "close_rate", "rate"),)),
    ]


def test_a_funnel_and_its_segments() -> None:
    goals = {
        "sales_quota": "1_000_000",
        "average_deal": "25_000",
        "funnel": [{"from": "mql", "to": "sql", "rate": "50%"}, {"from": "sql", "to": "customer", "rate": "20%"}],
        "segments": [{"id": "a", "share": "60%", "when": {"stage": "mql"}}, {"id": "b", "share": "40%"}],
    }
    assert texts(planned(goals).promised.figure) == [
        "$1,000,000 × 100% = $1,000,000",
        "$1,000,000 × 60% = $600,000",
        "$600,000 ÷ $25,000 = 24 customers",
        "24 customers ÷ 20% = 120 SQLs",
        "120 SQLs ÷ 50% = 240 MQLs",
        "$1,000,000 × 40% = $400,000",
        "$400,000 ÷ $25,000 = 16 customers",
        "16 customers ÷ 20% = 80 SQLs",
        "80 SQLs ÷ 50% = 160 MQLs",
        "240 MQLs + 160 MQLs = 400 MQLs",
    ]


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (Unit.MONEY, "$2.50"),
        (Unit.MONEY_PER_LEAD, "$2.50"),
        (Unit.SHARE, "250%"),
        (Unit.CUSTOMERS, "2.5 customers"),
        (Unit.LEADS, "2.5 MQLs"),
        (Unit.DAYS, "2.5 days"),
        (Unit.HOURS, "2.5 hours"),
        (Unit.MINUTES, "2.5 minutes"),
        (Unit.WEEKS, "2.5 weeks"),
        (Unit.ATTEMPTS, "2.5 attempts"),
        (Unit.REPS, "2.5 reps"),
        (Unit.NUMBER, "2.5"),
    ],
)
def test_every_unit_has_words(unit: Unit, text: str) -> None:
    assert quantity(Fraction(5, 2), unit, "mql", ENGLISH, ()) == text


def number(value: int) -> Constant:
    return Constant(Fraction(value))


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (Quotient(number(8), Product((number(2), number(4)))), "8 ÷ (2 × 4) = 1"),
        (Difference(number(8), Difference(number(4), number(1))), "8 − (4 − 1) = 5"),
        (Product((Sum((number(1), number(2))), number(3))), "(1 + 2) × 3 = 9"),
        (Sum(()), "0"),
        (Product(()), "1"),
        (number(3), "3"),
    ],
)
def test_parentheses_and_what_needs_no_derivation(expression: Expression, text: str) -> None:
    assert explained(Figure("f", Unit.NUMBER, expression), ENGLISH, ()) == text


@given(EXPRESSIONS)
def test_everything_has_words_and_the_last_ones_are_the_result(expression: Expression) -> None:
    figure = Figure("f", Unit.NUMBER, expression)
    *_, last = derivation(figure, ENGLISH, ())
    assert last.figure == figure
    assert last.text.endswith(ENGLISH.number(evaluate(expression)))
