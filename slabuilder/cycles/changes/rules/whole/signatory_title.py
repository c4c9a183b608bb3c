"""The position of a person who signs.

The same person signs for the same side, and has another title.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import side_at
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG016",
    name="signatory-title",
    places=("parties.*.signatories.*.title",),
    judges="""
parties.sales.signatories[cro].title: Head of Revenue
""",
    leaves="""
parties.sales.signatories[cro].name: Kim Lee
""",
)
def signatory_title(fact: Fact, _: Compared) -> Judgement:
    """Another title."""
    return editorial(f"title of {fact.way[3]}, who signs for {side_at(fact)}: {was(fact.after, fact.before)}")
