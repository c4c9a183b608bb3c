"""The currency of all amounts.

Quota and average deal are the same figures in another currency, and so other amounts.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


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
