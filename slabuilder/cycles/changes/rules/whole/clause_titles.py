"""Headings and order of the additional clauses.

A clause with another heading or another number says the same.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed, was


@change_rule(
    code="CHG029",
    name="clause-titles",
    places=(
        "additional_clauses",
        "additional_clauses.*.title",
    ),
    judges="""
additional_clauses[events].title: Trade fairs
""",
    leaves="""
additional_clauses[events].text: Leads of a fair are handed over within a week.
""",
    from_="""
additional_clauses: [{id: events, title: Events, text: Leads of a fair go the same way.}, {id: press, title: Press, text: Nobody speaks for the other side.}]
""",
)
def clause_titles(fact: Fact, _: Compared) -> Judgement:
    """Another heading, or another order."""
    if fact.kind is Kind.MOVED:
        return editorial(f"additional clauses stand in another order: {listed(fact.after)}")
    return editorial(f"clause {fact.way[1]} has the heading {was(fact.after, fact.before)}")
