"""Tries the example leads of an agreement against its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.evaluate import AsOf
from slabuilder.conditions.lead import Value, read_lead
from slabuilder.conditions.times import day_start
from slabuilder.rulebook.decide import Decision, Verdict, decide
from slabuilder.rulebook.rules import Rulebook, StageRule
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Tried:
    """An example or a counter-example of a stage, and what came out; fields that it does not name are unknown."""

    path: Path
    is_example: bool
    given: Mapping[str, Value | None]
    decision: Decision
    verdict: Verdict[StageRule]

    @property
    def as_said(self) -> bool:
        """Whether it came out as the agreement says."""
        return self.verdict.held == self.is_example


def tried_examples(agreement: Agreement, rules: Rulebook, today: date) -> Iterator[Tried]:
    """Every example and counter-example, judged as of the beginning of `today`."""
    zone = ZoneInfo(rules.zone)
    as_of = AsOf(day_start(today, zone), zone)
    for number, stage in enumerate(agreement.qualified_lead.stages):
        for key, examples in (("examples", stage.examples), ("counter_examples", stage.counter_examples)):
            for index, example in enumerate(examples):
                read = read_lead(example, rules.fields, zone)
                decision = decide(rules, read.lead, as_of)
                path = (*rules.stages[number].path, key, index)
                yield Tried(path, key == "examples", read.given, decision, decision.stages[number])
