"""Formulas: with a lead's values put in, a formula says what evaluation says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

import pytest
import z3

from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import AsOf, evaluate
from slabuilder.conditions.formula import Formulas
from slabuilder.conditions.lead import Lead, Value, comparable
from slabuilder.conditions.literals import Field, typed
from slabuilder.conditions.parser import parse
from slabuilder.conditions.symbols import SymbolicLead
from slabuilder.conditions.words import TEST_WORDS, FieldType
from slabuilder.quantities import Duration, TimeUnit
from tests.agreement.random_conditions import FIELDS, OPTIONS, Conditions

ZONE = ZoneInfo("America/New_York")
AS_OF = datetime(2026, 10, 25, 12, tzinfo=UTC)
VOCABULARY = {name: Field(type, OPTIONS if type is FieldType.CHOICE else ()) for name, type in FIELDS.items()}
TEXTS = ("vp", "VP Sales", "plant  manager", "Plant Manager", "c++", "99", "IT", "İT", "item", "straße", "\ufeff", " ")


@dataclass(frozen=True)
class Standing:
    """What a lead is besides its fields, said once for evaluation and once for formulas."""

    context: z3.Context
    stages: frozenset[str]
    band: str | None
    personas: frozenset[str]
    score: int

    def reached(self, stage: str) -> bool:
        return stage in self.stages

    def fits(self, persona: str) -> bool:
        return persona in self.personas


class AsFormulas:
    def __init__(self, standing: Standing) -> None:
        self.standing = standing

    def stage(self, stage: str) -> z3.BoolRef:
        return z3.BoolVal(self.standing.reached(stage), self.standing.context)

    def band(self, band: str) -> z3.BoolRef:
        return z3.BoolVal(self.standing.band == band, self.standing.context)

    def persona(self, persona: str) -> z3.BoolRef:
        return z3.BoolVal(self.standing.fits(persona), self.standing.context)

    def score(self) -> z3.ArithRef:
        return z3.IntVal(self.standing.score, self.standing.context)


def a_value(random: Random, type: FieldType) -> Value:
    match type:
        case FieldType.TEXT:
            return random.choice(TEXTS)
        case FieldType.CHOICE:
            return random.choice([*OPTIONS, "ct", "elsewhere"])
        case FieldType.BOOLEAN:
            return random.choice([True, False])
        case FieldType.INTEGER:
            return random.choice([-5, 0, 20, 40, 100, 10**30])
        case FieldType.DECIMAL | FieldType.MONEY:
            return random.choice([Decimal(-5), Decimal("0.1"), Decimal("12500.50"), Decimal(100)])
        case FieldType.DATE:
            return random.choice([date(1998, 12, 31), date(2026, 1, 1), AS_OF.date()]) + timedelta(
                days=random.randrange(-40, 40)
            )
        case FieldType.TIMESTAMP:
            return AS_OF + timedelta(seconds=random.choice([-1, 0, 1, -86400 * 30, 86400 * 70]))


def near(literal: object, type: FieldType, random: Random) -> Value:
    """A value at the literal of a test, or right beside it."""
    step = random.choice([-1, 0, 1])
    match literal:
        case bool() | str():
            return literal
        case int():
            return literal + step
        case Decimal():
            return literal + step * Decimal("0.01")
        case date():
            instant = datetime.combine(literal, time(), ZONE).astimezone(UTC) + timedelta(days=random.choice([0, 1]))
        case Duration():
            instant = AS_OF - timedelta(minutes=literal.minutes)
        case _:
            raise AssertionError(literal)
    if type is FieldType.DATE:
        return instant.astimezone(ZONE).date() + timedelta(days=step)
    return instant + timedelta(seconds=step)


def compared(condition: tree.Condition) -> Iterator[tuple[str, object]]:
    """The fields that a condition tests, and what it compares them with."""
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            for part in parts:
                yield from compared(part)
        case tree.Not(part):
            yield from compared(part)
        case tree.FieldTest(name, test):
            for found in (getattr(test, field.name) for field in fields(test)):
                yield from ((name, one) for one in (found if isinstance(found, tuple) else (found,)))


def a_lead(random: Random, condition: tree.Condition) -> Lead:
    """A lead with some values that the condition asks for, some others, and some that are unknown."""
    known = [name for name in FIELDS if random.random() < 0.8]
    lead = {name: a_value(random, FIELDS[name]) for name in known}
    for name, literal in compared(condition):
        if name in lead and not isinstance(literal, bool) and random.random() < 0.7:
            lead[name] = near(literal, FIELDS[name], random)
    return {name: comparable(value) for name, value in lead.items()}


def truth(condition: tree.Condition, lead: Lead, standing: Standing) -> bool:
    """What the formula says of the lead: its values leave room for one answer."""
    symbolic = SymbolicLead(VOCABULARY, ZONE, standing.context)
    formula = Formulas(symbolic, AsFormulas(standing)).truth(condition)
    solver = z3.SimpleSolver(ctx=standing.context)
    solver.add(*symbolic.laws(), *symbolic.being(lead, AS_OF))
    holds, fails = solver.check(formula) == z3.sat, solver.check(z3.Not(formula)) == z3.sat
    assert holds != fails, "the values leave it open, or no lead can have them"
    return bool(holds)


def test_with_a_leads_values_a_formula_says_what_evaluation_says() -> None:
    context, answers, words = z3.Context(), Counter[bool](), Counter[str]()
    for seed in range(600):
        random = Random(seed)
        value = Conditions(random, [*FIELDS], ["mql"], ["A", "B"], ["olivia"]).condition(random.choice([0, 0, 1, 3]))
        condition, faults = parse(value)
        assert condition is not None, faults
        condition, _ = typed(condition, VOCABULARY)
        standing = Standing(
            context,
            frozenset(random.choice([["mql"], []])),
            random.choice(["A", "C", None]),
            frozenset(random.choice([["olivia"], []])),
            random.choice([-10, 0, 40, 100]),
        )
        lead = a_lead(random, condition)
        held = evaluate(condition, lead, AsOf(AS_OF, ZONE), standing).held
        assert truth(condition, lead, standing) is held, (seed, value, lead)
        answers[held] += 1
        words.update(word for word in TEST_WORDS if f"'{word}'" in str(value))
    assert min(answers.values()) > 50
    assert {*words} == {*TEST_WORDS}


@pytest.mark.parametrize(
    ("ago", "held"),
    [
        (timedelta(days=30), True),
        (timedelta(days=30, seconds=1), False),
        (timedelta(0), True),
        (timedelta(seconds=-1), False),
    ],
    ids=str,
)
def test_within_last_includes_both_ends(ago: timedelta, held: bool) -> None:
    condition = tree.FieldTest("last_visit", tree.WithinLast(Duration(30, TimeUnit.DAY)))
    nothing = Standing(z3.Context(), frozenset(), None, frozenset(), 0)
    assert truth(condition, {"last_visit": AS_OF - ago}, nothing) is held


def a_formula(value: object, context: z3.Context) -> tuple[z3.BoolRef, SymbolicLead]:
    parsed, faults = parse(value)
    assert parsed is not None, faults
    condition, faults = typed(parsed, VOCABULARY)
    assert not faults
    symbolic = SymbolicLead(VOCABULARY, ZONE, context)
    standing = Standing(context, frozenset(), None, frozenset(), 0)
    return Formulas(symbolic, AsFormulas(standing)).truth(condition), symbolic


CONTRADICTIONS: list[object] = [
    {"all": [{"employees": {"at_least": "20"}}, {"employees": {"less_than": "20"}}]},
    {"all": [{"employees": {"more_than": "19"}}, {"employees": {"less_than": "20"}}]},
    {"all": [{"state": "CT"}, {"state": {"none_of": ["CT"]}}]},
    {"all": [{"state": {"is_known": False}}, {"not": {"state": {"is_known": False}}}]},
    {"all": [{"job_title": {"contains": "vp"}}, {"job_title": {"is_known": False}}]},
    {"all": [{"job_title": "VP Sales"}, {"not": {"job_title": {"contains": "vp"}}}]},
    {"all": [{"job_title": {"starts_with": "vp"}}, {"job_title": {"starts_with": "director"}}]},
    {"all": [{"job_title": "VP"}, {"job_title": {"one_of": ["Director", "VP Sales"]}}]},
    {"all": [{"last_visit": {"before": "2026-03-08"}}, {"last_visit": {"after": "2026-03-07"}}]},
    {"all": [{"last_visit": {"within_last": "7 days"}}, {"not": {"last_visit": {"within_last": "2 weeks"}}}]},
    {"all": [{"budget": {"more_than": "1.10"}}, {"budget": {"at_most": "1.1"}}]},
    {"all": [{"founded": {"after": "2026-01-01"}}, {"founded": {"before": "2026-01-02"}}]},
]


@pytest.mark.parametrize("value", CONTRADICTIONS, ids=str)
def test_no_lead_fulfils_a_contradiction(value: object) -> None:
    context = z3.Context()
    formula, lead = a_formula(value, context)
    solver = z3.SimpleSolver(ctx=context)
    solver.add(*lead.laws(), formula)
    assert solver.check() == z3.unsat


POSSIBLE: list[object] = [
    {"all": [{"budget": {"more_than": "19"}}, {"budget": {"less_than": "20"}}]},
    {"all": [{"state": {"none_of": [*OPTIONS]}}]},
    {"all": [{"not": {"state": "CT"}}, {"not": {"state": {"none_of": ["CT"]}}}]},
    {"all": [{"job_title": {"contains_text": "vp"}}, {"not": {"job_title": {"contains": "vp"}}}]},
    {"all": [{"last_visit": {"before": "2026-03-09"}}, {"last_visit": {"after": "2026-03-07"}}]},
    {"all": [{"founded": {"within_last": "1 day"}}, {"founded": {"after": "2026-01-01"}}]},
]


@pytest.mark.parametrize("value", POSSIBLE, ids=str)
def test_a_lead_fulfils_what_is_possible(value: object) -> None:
    context = z3.Context()
    formula, lead = a_formula(value, context)
    solver = z3.SimpleSolver(ctx=context)
    solver.add(*lead.laws(), formula)
    assert solver.check() == z3.sat
