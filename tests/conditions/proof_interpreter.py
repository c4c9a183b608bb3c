"""Z3 as an interpreter of conditions: a lead's values take the place of the symbols, and a formula is true or false."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import z3

from slabuilder.conditions import tree
from slabuilder.conditions.formula import Formulas
from slabuilder.conditions.lead import Lead
from slabuilder.conditions.symbols import SymbolicLead
from tests.conditions.interpreters import Answers
from tests.conditions.situations import BANDS, FIELDS, Situation, World


class Proof:
    """`conditions.formula`: the lead's values take the place of the symbols, and what is left is true or false."""

    def answers(self, situation: Situation, leads: Sequence[Lead]) -> Answers:
        symbolic = SymbolicLead(FIELDS, situation.zone, z3.Context())
        formulas = Formulas(symbolic, Formulated(situation.world, symbolic))
        truths = [formulas.truth(one) for one in situation.conditions]
        return [[self._holds(one, symbolic, lead, situation.as_of) for one in truths] for lead in leads]

    def _holds(self, truth: z3.BoolRef, symbolic: SymbolicLead, lead: Lead, as_of: datetime) -> bool:
        values = [_symbol_first(equation) for equation in symbolic.being(lead, as_of)]
        left = z3.simplify(z3.substitute(truth, *values))
        assert z3.is_true(left) or z3.is_false(left), left
        return bool(z3.is_true(left))


def _symbol_first(equation: z3.BoolRef) -> tuple[z3.ExprRef, z3.ExprRef]:
    """The symbol of an equation and its value, which Z3 may have changed places."""
    one, other = equation.children()
    return (one, other) if one.decl().kind() == z3.Z3_OP_UNINTERPRETED else (other, one)


@dataclass(frozen=True)
class Formulated:
    """The world in formulas."""

    world: World
    lead: SymbolicLead

    def _truth(self, condition: tree.Condition) -> z3.BoolRef:
        return Formulas(self.lead, self).truth(condition)

    def stage(self, stage: str) -> z3.BoolRef:
        return self._truth(self.world.stages[stage])

    def persona(self, persona: str) -> z3.BoolRef:
        return self._truth(self.world.personas[persona])

    def score(self) -> z3.ArithRef:
        nothing = z3.IntVal(0, self.lead.context)
        return z3.Sum(nothing, *(z3.If(self._truth(when), points, nothing) for points, when in self.world.scoring))

    def band(self, band: str) -> z3.BoolRef:
        lowest = dict(BANDS)
        better = [from_ for from_ in lowest.values() if from_ > lowest[band]]
        return z3.And(self.score() >= lowest[band], *(self.score() < from_ for from_ in better))
