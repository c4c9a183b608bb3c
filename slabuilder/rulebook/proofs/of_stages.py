"""Stages: each that a condition decides can be reached, and who fulfils a later one fulfils the one before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import z3

from slabuilder.conditions import tree
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.rulebook.decide import Decision
from slabuilder.rulebook.order import Node
from slabuilder.rulebook.proofs.proof import Claim, Proof
from slabuilder.rulebook.proofs.proving import Proving
from slabuilder.rulebook.rules import StageRule
from slabuilder.spans import Path


def stages_can_be_reached(proving: Proving) -> Iterator[Proof]:
    """Each stage that a condition decides can be reached."""
    for stage in _decided_by_rules(proving):
        yield _can_be_reached(stage, proving)


def _can_be_reached(stage: StageRule, proving: Proving) -> Proof:
    name, when = proving.wording.stage(stage.id), (*stage.path, "when")

    def fault() -> Finding:
        message = f"no lead can ever become {name}: the condition contradicts itself"
        help = "change one of these lines, so that a lead can fulfil them all"
        return Finding("SLA291", message, when, help, Mark.KEY, related=_contradiction(stage, proving))

    claim = Claim("SLA291", f"a lead can become {name}", stage.path)
    return proving.somebody(claim, proving.symbolic.stages[stage.id], lambda one: _fulfils(one, stage), fault)


def _contradiction(stage: StageRule, proving: Proving) -> tuple[tuple[Path, str], ...]:
    """The parts of the stage's condition that no lead fulfils together, where it is a list of parts."""
    if not isinstance(stage.when, tree.AllOf):
        return ()
    formulas = [proving.symbolic.truth(part, Node("stage", stage.id)) for part in stage.when.parts]
    needed = proving.needed(formulas, proving.everybody())
    reasons = {1: "no lead fulfils this", 2: "no lead fulfils both"}
    reason = reasons.get(len(needed), "no lead fulfils all of these")
    return tuple(((*stage.path, "when", "all", index), reason) for index in needed)


def stages_nest(proving: Proving) -> Iterator[Proof]:
    """Who fulfils the condition of a stage fulfils that of the one before."""
    for earlier, later in pairwise(_decided_by_rules(proving)):
        yield _nests(earlier, later, proving)


def _nests(earlier: StageRule, later: StageRule, proving: Proving) -> Proof:
    first, second = proving.wording.stage(earlier.id), proving.wording.stage(later.id)
    symbolic = proving.symbolic

    def fault(lead: str) -> Finding:
        message = f"this {second} does not fulfil the condition of {first}: {lead}"
        help = f"add `stage: {earlier.id}` to the condition"
        related = (((*earlier.path, "when"), "the lead does not fulfil this"),)
        return Finding("SLA292", message, (*later.path, "when"), help, Mark.KEY, related=related)

    return proving.nobody(
        Claim("SLA292", f"every {second} fulfils the condition of {first}", later.path),
        z3.And(symbolic.without_events(), symbolic.stages[later.id], z3.Not(symbolic.stages[earlier.id])),
        lambda one: _fulfils(one, later) and not _fulfils(one, earlier),
        fault,
    )


def _decided_by_rules(proving: Proving) -> list[StageRule]:
    return [stage for stage in proving.rules.stages if stage.when is not None]


def _fulfils(decision: Decision, stage: StageRule) -> bool:
    return any(verdict.held for verdict in decision.stages if verdict.rule == stage)
