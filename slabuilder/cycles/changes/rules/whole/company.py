"""The company that a department belongs to.

It says who is bound. With another company, each side has agreed with somebody else.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG013",
    name="company",
    places=("parties.*.company",),
    judges="""
parties.sales.company: Acme Ltd
""",
    leaves="""
parties.sales.name: Field sales
""",
)
def company(fact: Fact, _: Compared) -> Judgement:
    """A department of another company, or of the project's own."""
    before, after = (name or "the project's own company" for name in (fact.before, fact.after))
    return different(f"{fact.way[1]} belongs to {was(after, before)}", *BOTH)
