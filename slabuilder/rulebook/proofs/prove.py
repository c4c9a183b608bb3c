"""Proves every claim about the rules of one agreement."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import z3

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.symbols import SymbolicLead
from slabuilder.conditions.times import day_start
from slabuilder.rulebook.proofs.claims import CLAIMS
from slabuilder.rulebook.proofs.judge import Judge
from slabuilder.rulebook.proofs.likeness import Likeness
from slabuilder.rulebook.proofs.proof import STEPS, Proof
from slabuilder.rulebook.proofs.proving import Proving
from slabuilder.rulebook.proofs.rulings import rulings
from slabuilder.rulebook.proofs.search import Search
from slabuilder.rulebook.proofs.space import Space
from slabuilder.rulebook.proofs.symbolic import SymbolicRules
from slabuilder.rulebook.proofs.thresholds import thresholds
from slabuilder.rulebook.proofs.wording import Wording, samples_of
from slabuilder.rulebook.rules import rulebook


def prove(agreement: Agreement, steps: int = STEPS) -> tuple[Proof, ...]:
    """What came of each claim about the rules of `agreement`; Z3 may take so many steps for each question.

    The symbols are made in a context of their own: what was proved before changes nothing.
    """
    rules = rulebook(agreement)
    zone = ZoneInfo(rules.zone)
    symbolic = SymbolicRules(rules, SymbolicLead(rules.fields, zone, z3.Context()))
    space = Space.of(symbolic, thresholds(ruling.when for ruling in rulings(rules)))
    search = Search(space, Likeness(day_start(agreement.term.from_, zone), samples_of(agreement)), steps)
    proving = Proving(rules, agreement.goals.promise, symbolic, search, Judge(rules), Wording.of(agreement))
    return tuple(proof for claim in CLAIMS for proof in claim(proving))
