"""The close rate.

If more leads become customers, the same goal needs fewer leads: marketing owes fewer, and sales has to make more of them. A
rate from another stage is about other leads, and cannot be compared. Where every segment has its own, nothing follows from that
of all.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.rates import more_asks_sales, rate_in, segments_have_their_own, starts_elsewhere
from slabuilder.cycles.changes.words import percent, was


@change_rule(
    code="CHG306",
    name="close-rate",
    places=(
        "goals.close_rate.rate",
        "goals.segments.*.close_rate",
    ),
    judges="""
goals.close_rate.rate: 3%
""",
    leaves="""
goals.average_deal: 15_000
""",
)
def close_rate(fact: Fact, compared: Compared) -> Judgement:
    """A rate that is higher, or lower; of a segment, its own or that of all."""
    goals = (compared.before.goals, compared.after.goals)
    if fact.way[1] == "close_rate":
        what = f"close rate from {compared.wording.stage(value_at(compared.after, ('goals', 'close_rate', 'from')))}"
        before, after = fact.before, fact.after
    else:
        what, (before, after) = f"close rate of the segment {fact.way[2]}", (rate_in(one, fact.way[2]) for one in goals)
    if before == after and not starts_elsewhere(compared):
        return editorial(f"{what}: {percent(after)} as before, written elsewhere")
    says = f"{what}: {was(percent(after), percent(before))}"
    if starts_elsewhere(compared):
        return different(f"{says}, from another stage", *BOTH)
    if fact.way[1] == "close_rate" and segments_have_their_own("close_rate", compared):
        return editorial(f"{says}; every segment has its own")
    return more_asks_sales(says, before, after)
