"""What the agreement is for.

The purpose explains the agreement to its readers; what is owed stands in the components.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import quoted


@change_rule(
    code="CHG004",
    name="purpose",
    places=("purpose",),
    judges="""
purpose: Fewer arguments.
""",
    leaves="""
title: Leads from the website
""",
)
def purpose(fact: Fact, _: Compared) -> Judgement:
    """A purpose in other words, a new one, or none any longer."""
    if fact.after is None:
        return editorial(f"the purpose is no longer told; it was: {quoted(fact.before)}")
    return editorial(f"the purpose is told {'in other words' if fact.before else 'now'}: {quoted(fact.after)}")
