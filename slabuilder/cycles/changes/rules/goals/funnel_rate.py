"""The rate of a step of the funnel.

If more leads go on, the same goal needs fewer of them: marketing owes fewer, and sales has to make more of them. A rate to
another stage cannot be compared. Where every segment has a close rate of its own, nothing follows from the funnel's first step.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.rates import leads_elsewhere, more_asks_sales, segments_have_their_own
from slabuilder.cycles.changes.words import percent, was


@change_rule(
    code="CHG308",
    name="funnel-rate",
    places=("goals.funnel.*.rate",),
    judges="""
goals.funnel: [{from: mql, to: opportunity, rate: 25%}, {from: opportunity, to: customer, rate: 12.5%}]
""",
    leaves="""
goals.funnel: [{from: mql, to: opportunity, rate: 20%, because: two reps joined}, {from: opportunity, to: customer, rate: 12.5%}]
""",
    from_="""
goals.close_rate: null
goals.funnel: [{from: mql, to: opportunity, rate: 20%}, {from: opportunity, to: customer, rate: 12.5%}]
""",
)
def funnel_rate(fact: Fact, compared: Compared) -> Judgement:
    """A rate that is higher, or lower."""
    start, end = fact.way[2], value_at(compared.after, (*fact.way[:-1], "to"))
    step = f"{compared.wording.stage(start)} to {compared.wording.stage(end)}"
    says = f"rate from {step}: {was(percent(fact.after), percent(fact.before))}"
    if leads_elsewhere(fact.way[2], compared):
        return different(f"{says}, to another stage", *BOTH)
    if start == compared.after.goals.funnel[0].from_ and segments_have_their_own("close_rate", compared):
        return editorial(f"{says}; every segment has its own")
    return more_asks_sales(says, fact.before, fact.after)
