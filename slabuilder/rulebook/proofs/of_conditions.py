"""Conditions: each decides something, and so does each of its parts: some leads fulfil it, and some do not.

That no lead fulfils the whole condition of a stage, a route and so on is what their own claims say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import z3

from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import Trace
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.rulebook.proofs.example import Example, NoExample
from slabuilder.rulebook.proofs.proof import Claim, Proof, not_decided, proved, refuted
from slabuilder.rulebook.proofs.proving import Proving
from slabuilder.rulebook.proofs.rulings import Ruling, rulings
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a condition, at a path that is seen from the condition."""

    condition: tree.Condition
    path: Path


def conditions_decide(proving: Proving) -> Iterator[Proof]:
    """Each condition, and each part of one, is fulfilled by some leads and not by others."""
    for ruling in rulings(proving.rules):
        yield _decides(ruling, proving)


def _decides(ruling: Ruling, proving: Proving) -> Proof:
    claim = Claim("SLA091", "the condition, and each part of it, holds for some leads and not for others", ruling.path)
    whole = _Part(ruling.when, ())
    if not proving.is_possible(_truth(whole, ruling, proving)):
        return refuted(claim)
    try:
        findings = [*_idle(whole, ruling, proving)]
    except _NotDecidedError:
        return not_decided(claim)
    return refuted(claim, *findings) if findings else proved(claim)


class _NotDecidedError(Exception):
    """Of a part it was not found out whether it decides anything."""


def _idle(part: _Part, ruling: Ruling, proving: Proving) -> Iterator[Finding]:
    """The parts of `part`, or itself, that decide nothing; what such a part consists of is not looked at."""
    if isinstance(part.condition, tree.StageReached | tree.InBand | tree.IsPersona):
        return  # what it names has claims of its own
    path = (*ruling.path, *part.path)
    if not _comes_out(True, part, ruling, proving):
        help = "change it, or take it out"
        yield Finding("SLA091", "no lead fulfils this", path, help, Mark.KEY)
    elif not _comes_out(False, part, ruling, proving):
        help = "take it out, or change it so that it tells leads apart"
        yield Finding("SLA092", "every lead fulfils this", path, help, Mark.KEY)
    else:
        for inner in _parts(part):
            yield from _idle(inner, ruling, proving)


def _comes_out(answer: bool, part: _Part, ruling: Ruling, proving: Proving) -> bool:
    """Whether there is a lead for which the part comes out so."""
    truth = _truth(part, ruling, proving)
    found = proving.search.any(
        truth if answer else z3.Not(truth),
        lambda example: _held(proving.judge.trace(ruling, example), part.path) is answer,
    )
    if found is NoExample.NOT_DECIDED:
        raise _NotDecidedError
    return isinstance(found, Example)


def _truth(part: _Part, ruling: Ruling, proving: Proving) -> z3.BoolRef:
    return proving.symbolic.truth(part.condition, ruling.deciding)


def _held(trace: Trace, path: Path) -> bool:
    """How the part at `path` came out."""
    while trace.path != path:
        trace = next(part for part in trace.parts if path[: len(part.path)] == part.path)
    return trace.held


def _parts(part: _Part) -> Iterator[_Part]:
    match part.condition:
        case tree.AllOf(parts):
            yield from (_Part(inner, (*part.path, "all", index)) for index, inner in enumerate(parts))
        case tree.AnyOf(parts):
            yield from (_Part(inner, (*part.path, "any", index)) for index, inner in enumerate(parts))
        case tree.Not(inner):
            yield _Part(inner, (*part.path, "not"))
        case tree.FieldTest() | tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
            return
