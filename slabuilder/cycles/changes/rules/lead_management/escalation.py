"""What happens when the first touch is late.

Whoever is late loses the lead sooner, or has the manager at the desk sooner: a step more, or less time before it, is heavier
for sales.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, different, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed


@change_rule(
    code="CHG609",
    name="escalation",
    places=(
        "lead_management.follow_up.*.escalate",
        "lead_management.follow_up.*.escalate.*",
        "lead_management.follow_up.*.escalate.*.after",
    ),
    judges="""
lead_management.follow_up[hot].escalate: [{after: 20 business minutes, to: team lead}]
""",
    leaves="""
lead_management.follow_up[hot].first_touch.within: 10 business minutes
""",
)
def escalation(fact: Fact, compared: Compared) -> Judgement:
    """Steps that came, went, moved, or come sooner."""
    rule = fact.way[2]
    if fact.way[-1] == "after":
        what = f"late first touch for {rule}: to {fact.way[4]} after {fact.after}, was {fact.before}"
        return shorter_is_heavier(what, fact, compared, Owner.SALES)
    if fact.kind is Kind.MOVED:
        return different(f"late first touch for {rule}: steps in another order, {listed(fact.after)}", Owner.SALES)
    if isinstance(fact.value, tuple):
        return different(f"late first touch for {rule}: nothing happens, written out", Owner.SALES)
    step = fact.value
    if fact.kind is Kind.ADDED:
        return heavier(f"late first touch for {rule}: to {step.to} after {step.after}, which is new", Owner.SALES)
    return lighter(f"late first touch for {rule}: no longer to {step.to} after {step.after}", Owner.SALES)
