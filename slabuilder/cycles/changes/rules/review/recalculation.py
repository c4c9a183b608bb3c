"""What may move without signatures.

Within the term, figures may move further, oftener, or by other approval than before: both sides sign for what they cannot
foresee.
"""

from __future__ import annotations

from slabuilder.agreement.periods import words
from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import percent


@change_rule(
    code="CHG707",
    name="recalculation",
    places=(
        "review.recalculation",
        "review.recalculation.**",
    ),
    judges="""
review.recalculation.up_to: 5%
""",
    leaves="""
review.cadence: monthly
""",
)
def recalculation(fact: Fact, _: Compared) -> Judgement:
    """Recalculation that came, went, or is done in another way."""
    if len(fact.way) == 2:
        return different(
            f"recalculation within the term is {'agreed now' if fact.after else 'no longer agreed'}", *BOTH
        )
    match fact.way[2]:
        case "up_to":
            says = f"by up to {percent(fact.after)}, was {percent(fact.before)}"
        case "every":
            says = f"{words(fact.after)}, was {words(fact.before)}"
        case "may_change":
            says = f"{fact.value} {'may' if fact.kind is Kind.ADDED else 'may no longer'} move"
        case _:
            says = f"{fact.value} {'approves too' if fact.kind is Kind.ADDED else 'no longer approves'}"
    return different(f"recalculation within the term: {says}", *BOTH)
