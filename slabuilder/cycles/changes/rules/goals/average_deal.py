"""The average deal.

With larger deals the same revenue needs fewer customers, and so fewer leads from marketing; sales has to close larger deals. In
another currency the two cannot be compared. Where every segment has its own, nothing follows from that of all.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.rates import deal_in, more_asks_sales, segments_have_their_own
from slabuilder.cycles.changes.words import money, was


@change_rule(
    code="CHG305",
    name="average-deal",
    places=(
        "goals.average_deal",
        "goals.segments.*.average_deal",
    ),
    judges="""
goals.average_deal: 15_000
""",
    leaves="""
goals.close_rate.rate: 3%
""",
)
def average_deal(fact: Fact, compared: Compared) -> Judgement:
    """An average deal that is larger, or smaller; of a segment, its own or that of all."""
    goals = (compared.before.goals, compared.after.goals)
    if len(fact.way) == 2:
        what, (before, after) = "average deal", (fact.before, fact.after)
    else:
        what, (before, after) = (
            f"average deal of the segment {fact.way[2]}",
            (deal_in(one, fact.way[2]) for one in goals),
        )
    says = f"{what}: {was(money(after, compared.after.currency), money(before, compared.before.currency))}"
    if len(fact.way) == 2 and segments_have_their_own("average_deal", compared):
        return editorial(f"{says}; every segment has its own")
    if before is None or after is None:
        return different(f"{says}; segments have their own", *BOTH)
    if compared.before.currency != compared.after.currency:
        return different(says, *BOTH)
    if before == after:
        return editorial(f"{what}: {money(after, compared.after.currency)} as before, written elsewhere")
    return more_asks_sales(says, before, after)
