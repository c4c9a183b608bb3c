"""Every fact has a value in the example agreements that its kind fits; computed figures are those of the plan."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from slabuilder.checks.judged import Judged
from slabuilder.checks.policies.facts import Kind, Subject
from slabuilder.checks.policies.items import ITEMS
from slabuilder.checks.policies.whole import WHOLE
from slabuilder.conditions.words import can_name_a_field
from slabuilder.diagnostics import Finding
from slabuilder.loading.locate import located
from slabuilder.quantities import Duration
from slabuilder.source import read
from slabuilder.targets.as_json import figures
from slabuilder.targets.planning import plan
from tests.checks.policies.judging import EXAMPLES, example

SUBJECTS = [WHOLE, *ITEMS.values()]
TYPES: dict[Kind, type | tuple[type, ...]] = {
    Kind.TEXT: str,
    Kind.CHOICE: str,
    Kind.BOOLEAN: bool,
    Kind.INTEGER: int,
    Kind.DECIMAL: Fraction,
    Kind.MONEY: (Decimal, Fraction),
    Kind.DATE: date,
    Kind.SHARE: (Decimal, Fraction),
    Kind.DURATION: Duration,
    Kind.NAMES: tuple,
}


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_every_fact_has_a_value_of_its_kind_and_a_place(subject: Subject) -> None:
    assert len(EXAMPLES) == 4
    known = set()
    for file in EXAMPLES:
        document, _ = read(file.read_bytes(), file.name)
        assert document is not None
        for item in subject.items(Judged(example(file), date(2026, 9, 15))):
            for fact in subject.facts.values():
                assert can_name_a_field(fact.name)
                place = located(Finding("SLA080", "x", (*item.path, *fact.path)), document)
                assert place.span is not None
                value = fact.value(item)
                if value is not None:
                    known.add(fact.name)
                    assert isinstance(value, TYPES[fact.kind]), fact.name
                    assert not fact.options or value in fact.options
    assert known == set(subject.facts)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_computed_figures_are_those_of_the_plan(file: Path) -> None:
    agreement = example(file)
    planned = plan(agreement).plan
    assert planned is not None
    told = json.loads(json.dumps(figures(planned)))
    (item,) = WHOLE.items(Judged(agreement, date(2026, 9, 15)))
    facts = {name: fact.value(item) for name, fact in WHOLE.facts.items()}
    assert facts["marketing_revenue_goal"] == told["totals"]["marketing_revenue"]["value"]
    assert facts["customers_needed"] == told["totals"]["customers"]["value"]
    assert facts["promised_leads"] == told["stages"][agreement.goals.promise]["value"]
    rate = Fraction(told["totals"]["customers"]["exact"]) / Fraction(told["totals"]["leads"]["exact"])
    assert facts["close_rate"] == rate


def test_figures_of_the_simple_agreement_by_hand() -> None:
    (file,) = [file for file in EXAMPLES if file.stem == "inbound"]
    (item,) = WHOLE.items(Judged(example(file), date(2026, 9, 15)))
    facts = {name: fact.value(item) for name, fact in WHOLE.facts.items()}
    assert facts["marketing_revenue_goal"] == 480_000  # 40 % of 1.2 million
    assert facts["customers_needed"] == 39  # 38.4 deals of 12,500, rounded up
    assert facts["promised_leads"] == 1536  # 38.4 / 2.5 %
    assert facts["close_rate"] == Fraction(1, 40)
    assert facts["term_days"] == 31 + 30 + 31
    assert facts["sales_reps"] == 2 + 6
    follow_up = ITEMS[next(of for of in ITEMS if of.value == "follow_up")]
    bands = [follow_up.facts["bands"].value(one) for one in follow_up.items(item.judged)]
    assert bands == [("A",), ("B", "C")]  # the rule above takes all of band A
