"""What claims are proved with: the rules as formulas, the search for a lead, and the rules as they run to try it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import z3

from slabuilder.diagnostics.finding import Finding
from slabuilder.rulebook.decide import Decision
from slabuilder.rulebook.proofs.example import Example, NoExample
from slabuilder.rulebook.proofs.judge import Judge
from slabuilder.rulebook.proofs.proof import Claim, Proof, not_decided, proved, refuted
from slabuilder.rulebook.proofs.search import Search
from slabuilder.rulebook.proofs.symbolic import Formula, SymbolicRules
from slabuilder.rulebook.proofs.wording import Wording
from slabuilder.rulebook.rules import Rulebook


@dataclass(frozen=True, slots=True)
class Proving:
    """All that claims need; `promised` is the stage that the agreement promises leads of."""

    rules: Rulebook
    promised: str
    symbolic: SymbolicRules
    search: Search
    judge: Judge
    wording: Wording

    def nobody(
        self,
        claim: Claim,
        formula: Formula,
        shows: Callable[[Decision], bool],
        fault: Callable[[str], Finding] | None,
    ) -> Proof:
        """The claim that `formula` holds of no lead; a lead that `shows` otherwise is told of in words by `fault`.

        Without `fault` another claim tells of it.
        """
        found = self.search.best(formula, lambda example: shows(self.judge.decision(example)))
        match found:
            case NoExample.THERE_IS_NONE:
                return proved(claim)
            case NoExample.NOT_DECIDED:
                return not_decided(claim)
            case Example():
                findings = [fault(self.wording.lead(found))] if fault else []
                return refuted(claim, *findings, example=found)

    def somebody(
        self, claim: Claim, formula: Formula, shows: Callable[[Decision], bool], fault: Callable[[], Finding]
    ) -> Proof:
        """The claim that `formula` holds of some lead; `fault` says what it means that there is none."""
        found = self.search.any(formula, lambda example: shows(self.judge.decision(example)))
        match found:
            case NoExample.THERE_IS_NONE:
                return refuted(claim, fault())
            case NoExample.NOT_DECIDED:
                return not_decided(claim)
            case Example():
                return proved(claim, found)

    def is_possible(self, formula: Formula) -> bool:
        """Whether it is not known that no lead fulfils `formula`."""
        return self.search.is_possible(formula)

    def needed(self, formulas: Sequence[Formula], besides: Formula) -> list[int]:
        """Of formulas that cannot hold together with `besides`, the indices of a few of which that is true already."""
        needed = [*range(len(formulas))]
        for index in range(len(formulas)):
            others = [formulas[other] for other in needed if other != index]
            if not self.is_possible(z3.And(besides, *others)):
                needed.remove(index)
        return needed

    def everybody(self) -> Formula:
        """What holds of every lead."""
        return z3.BoolVal(True, self.symbolic.context)
