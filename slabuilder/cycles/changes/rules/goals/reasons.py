"""Why the goal is realistic.

Strengths, weaknesses, past results and today's volume are reasons to believe in the goal, and no part of it.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG321",
    name="reasons",
    places=("goals.why.**",),
    judges="""
goals.why.strengths: [a new website]
""",
    leaves="""
goals.sales_quota: 1_300_000
""",
)
def reasons(fact: Fact, _: Compared) -> Judgement:
    """A reason that came, went or has another figure."""
    what = " ".join(fact.way[2].split("_"))
    if fact.kind is Kind.CHANGED:
        return editorial(f"{what}, {' '.join(fact.way[3:])}: {was(fact.after, fact.before)}")
    said = " ".join(fact.way[3:])
    figure = "" if str(fact.value) == fact.way[-1] else f" {fact.value}"
    return editorial(f"{what}: {said}{figure} {'is new' if fact.kind is Kind.ADDED else 'is gone'}")
