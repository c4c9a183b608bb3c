"""The days that the agreement covers.

The same goal in more or fewer days is another goal, and the working hours that there are for it are others too.
"""

from __future__ import annotations

from slabuilder.agreement.periods import days_of
from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG007",
    name="term",
    places=(
        "term.from",
        "term.to",
    ),
    judges="""
term.to: 2027-01-31
""",
    leaves="""
version.effective: 2026-10-05
""",
)
def term(fact: Fact, compared: Compared) -> Judgement:
    """A first or a last day that has moved; how long the term is, where that has changed."""
    edge = "ends" if fact.way[-1] == "to" else "begins"
    before, after = (days_of(agreement.term) for agreement in (compared.before, compared.after))
    length = "" if before == after else f"; it has {was(f'{after} days', before)}"
    return different(f"the term {edge} on {was(fact.after, fact.before)}{length}", *BOTH)
