"""The rate of a step of the funnel.

If more leads go on, the same goal needs fewer of them: marketing owes fewer, and sales has to make more of them.
"""

from __future__ import annotations

from slabuilder.cycles.change import Judgement, change_rule
from slabuilder.cycles.compared import Compared
from slabuilder.cycles.facts import Fact
from slabuilder.cycles.rates import more_asks_sales
from slabuilder.cycles.words import percent, was


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
    ends = (step.to for step in compared.after.goals.funnel if step.from_ == fact.way[2])
    step = f"{fact.way[2]} to {next(ends, 'the next')}"
    return more_asks_sales(
        f"rate from {step}: {was(percent(fact.after), percent(fact.before))}", fact.before, fact.after
    )
