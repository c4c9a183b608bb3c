"""Where the rates start, and over which steps they lead.

A rate from another stage is about other leads. One rate instead of a funnel, or other steps of the funnel, changes which figures
follow from the goal, and for which stages.
"""

from __future__ import annotations

from collections.abc import Callable

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed, percent, was


@change_rule(
    code="CHG307",
    name="rate-structure",
    places=(
        "goals.close_rate",
        "goals.close_rate.from",
        "goals.funnel",
        "goals.funnel.*",
        "goals.funnel.*.to",
    ),
    judges="""
goals.close_rate: null
goals.funnel: [{from: mql, to: opportunity, rate: 20%}, {from: opportunity, to: customer, rate: 12.5%}]
""",
    leaves="""
goals.close_rate.rate: 3%
""",
)
def rate_structure(fact: Fact, compared: Compared) -> Judgement:
    """One rate or a funnel, its steps, and the stages between which they lie."""
    return different(_said(fact, compared.wording.stage), *BOTH)


def _said(fact: Fact, stage: Callable[[str], str]) -> str:
    match fact.way[1:]:
        case ("close_rate",):
            rate = fact.value
            return f"the close rate of {percent(rate.rate)} from {stage(rate.from_)} {'is new' if fact.kind is Kind.ADDED else 'is gone'}"
        case ("close_rate", "from"):
            return f"the close rate starts from {was(stage(fact.after), stage(fact.before))}"
        case ("funnel", _):
            step = fact.value
            said = f"the funnel's step from {stage(step.from_)} to {stage(step.to)}, {percent(step.rate)},"
            return f"{said} {'is new' if fact.kind is Kind.ADDED else 'is gone'}"
        case ("funnel", start, _):
            return f"the funnel's step from {stage(start)} leads to {was(stage(fact.after), stage(fact.before))}"
        case _:
            return f"the funnel's steps come in another order: {listed(map(stage, fact.after))}"
