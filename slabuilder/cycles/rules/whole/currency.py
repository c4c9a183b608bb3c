"""The currency of all amounts.

Quota and average deal are the same figures in another currency, and so other amounts.
"""

from __future__ import annotations

from slabuilder.cycles.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.compared import Compared
from slabuilder.cycles.facts import Fact
from slabuilder.cycles.words import was


@change_rule(
    code="CHG010",
    name="currency",
    places=("currency",),
    judges="""
currency: EUR
""",
    leaves="""
locale: en-GB
""",
)
def currency(fact: Fact, _: Compared) -> Judgement:
    """Another currency."""
    return different(f"all amounts are in {was(fact.after, fact.before)}", *BOTH)
