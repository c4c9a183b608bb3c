"""The rules as formulas of Z3 over one symbolic lead: what it reached, its score, who takes it.

What an event decides (acceptance, a person's judgement) is a variable of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import z3

from slabuilder.conditions.formula import Formulas
from slabuilder.conditions.symbols import SymbolicLead
from slabuilder.conditions.tree import Condition
from slabuilder.rulebook.order import SCORE, Node
from slabuilder.rulebook.rules import Rulebook

Formula: TypeAlias = z3.BoolRef


class SymbolicRules:
    """The rules, applied to `lead`, which is any lead."""

    def __init__(self, rules: Rulebook, lead: SymbolicLead) -> None:
        self.rules = rules
        self.lead = lead
        self.context = context = lead.context
        self.events = {stage.id: z3.Bool(f"{stage.id} came", context) for stage in rules.stages if stage.when is None}
        self.stages: dict[str, Formula] = dict(self.events)
        self.personas: dict[str, Formula] = {}
        self.lines: list[Formula] = []
        self.score: z3.ArithRef = z3.IntVal(0, context)
        for node in rules.order:
            self._decide(node)
        self.routes = [self.truth(route.when) for route in rules.routes]
        self.handed_over = self.some(self.routes)
        self.follow_up = [
            self.handed_over if rule.when is None else z3.And(self.handed_over, self.truth(rule.when))
            for rule in rules.follow_up
        ]

    def _decide(self, node: Node) -> None:
        """Each node comes after all that its conditions name (`Rulebook.order`)."""
        if node == SCORE:
            self.lines = [self.truth(line.when, node) for line in self.rules.scoring]
            points = [line.points for line in self.rules.scoring]
            self.score = z3.Sum(self.score, *map(self._points, self.lines, points))
        elif node.kind == "persona":
            when = next(rule.when for rule in self.rules.personas if rule.id == node.id)
            self.personas[node.id] = self.some([] if when is None else [self.truth(when, node)])
        else:
            when = next(rule.when for rule in self.rules.stages if rule.id == node.id)
            if when is not None:
                self.stages[node.id] = self.truth(when, node)

    def _points(self, line: Formula, points: int) -> z3.ArithRef:
        return z3.If(line, z3.IntVal(points, self.context), z3.IntVal(0, self.context))

    def truth(self, condition: Condition, deciding: Node | None = None) -> Formula:
        """Whether `condition` holds of the lead, where it decides `deciding`, or else routes and follow-up."""
        return Formulas(self.lead, _Seen(self, deciding)).truth(condition)

    def reached(self, stage: str, deciding: Node | None = None) -> Formula:
        """Whether the lead reached `stage` or a later one."""
        return self.some(self.stages[name] for name in self.rules.stages_that_fulfil(stage, deciding))

    def in_band(self, band: str) -> Formula:
        """Whether the score lies between the band's lowest and that of the next better band."""
        index = [rule.id for rule in self.rules.bands].index(band)
        enough = self.score >= self.rules.bands[index].lowest
        return z3.And(enough, self.score < self.rules.bands[index - 1].lowest) if index else enough

    def without_events(self) -> Formula:
        """That nobody has accepted or judged the lead yet, as of every lead that comes in."""
        return z3.Not(self.some(self.events.values()))

    def some(self, formulas: Iterable[Formula]) -> Formula:
        """That one of `formulas` holds."""
        return z3.Or(z3.BoolVal(False, self.context), *formulas)

    def first(self, formulas: Sequence[Formula], index: int) -> Formula:
        """That the formula at `index` holds and none before it."""
        return z3.And(formulas[index], z3.Not(self.some(formulas[:index])))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What conditions can refer to while `deciding` is decided."""

    rules: SymbolicRules
    deciding: Node | None

    def stage(self, stage: str) -> Formula:
        return self.rules.reached(stage, self.deciding)

    def band(self, band: str) -> Formula:
        return self.rules.in_band(band)

    def persona(self, persona: str) -> Formula:
        return self.rules.personas[persona]

    def score(self) -> z3.ArithRef:
        return self.rules.score
