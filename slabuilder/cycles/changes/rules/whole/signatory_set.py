"""Who signs for a side.

A side is bound by the people who sign for it. One more or one fewer of them matters to that side first.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.sides import side_at


@change_rule(
    code="CHG014",
    name="signatory-set",
    places=("parties.*.signatories.*",),
    judges="""
parties.sales.signatories[vp]: {id: vp, name: Kim Lee, title: VP Sales, email: kim@acme.example}
""",
    leaves="""
parties.sales.signatories[cro].title: Head of Revenue
""",
)
def signatory_set(fact: Fact, _: Compared) -> Judgement:
    """People who sign now, or no longer."""
    person, side = fact.value, side_at(fact)
    signs = "signs" if fact.kind is Kind.ADDED else "no longer signs"
    return different(f"{person.name}, {person.title}, {signs} for {side}", side)
