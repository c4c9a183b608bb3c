"""The title of the agreement.

A title is what it is called, and binds nobody.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG003",
    name="title",
    places=("title",),
    judges="""
title: Leads from the website
""",
    leaves="""
purpose: Fewer arguments.
""",
)
def title(fact: Fact, _: Compared) -> Judgement:
    """Another title."""
    return editorial(f"title: {was(fact.after, fact.before)}")
