"""Buyer personas: some lead is taken for each that a condition recognises."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.rulebook.proofs.proof import Claim, Proof
from slabuilder.rulebook.proofs.proving import Proving
from slabuilder.rulebook.rules import PersonaRule


def personas_are_met(proving: Proving) -> Iterator[Proof]:
    """Each persona with a condition is that of some lead."""
    for index, persona in enumerate(proving.rules.personas):
        if persona.when is not None:
            yield _is_met(index, persona, proving)


def _is_met(index: int, persona: PersonaRule, proving: Proving) -> Proof:
    symbolic, path = proving.symbolic, (*persona.path, "matches_when")
    formulas = [symbolic.personas[rule.id] for rule in proving.rules.personas]

    def fault() -> Finding:
        if not proving.is_possible(formulas[index]):
            message, help = f"no lead fits {persona.name}", "change the condition"
            return Finding("SLA191", message, path, help, Mark.KEY)
        others = [z3.Not(formula) for formula in formulas[:index]]
        first = [proving.rules.personas[one] for one in proving.needed(others, besides=formulas[index])]
        names = proving.wording.all_of(one.name for one in first)
        message = f"no lead is taken for {persona.name}, because all that fit are taken for {names}"
        related = tuple(((*one.path, "matches_when"), "this is asked first") for one in first)
        help = f"move {persona.id} up, or tell the two apart"
        return Finding("SLA191", message, path, help, Mark.KEY, related=related)

    return proving.somebody(
        Claim("SLA191", f"some lead is taken for {persona.name}", persona.path),
        symbolic.first(formulas, index),
        lambda decision: decision.persona == persona,
        fault,
    )
