"""Whatever else the parties agree.

Nobody but the parties knows what their own clause demands of whom. So a clause that comes, goes or is worded otherwise is
another duty for both.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import quoted, was


@change_rule(
    code="CHG028",
    name="clauses",
    places=(
        "additional_clauses.*",
        "additional_clauses.*.text",
    ),
    judges="""
additional_clauses[events].text: Leads of a fair are handed over within a week.
""",
    leaves="""
additional_clauses[events].title: Trade fairs
""",
    from_="""
additional_clauses: [{id: events, title: Events, text: Leads of a fair go the same way.}, {id: press, title: Press, text: Nobody speaks for the other side.}]
""",
)
def clauses(fact: Fact, _: Compared) -> Judgement:
    """Clauses that came, went or have another text."""
    if fact.way[-1] == "text":
        return different(f"clause {fact.way[1]} reads: {was(quoted(fact.after), quoted(fact.before))}", *BOTH)
    clause = fact.value
    if fact.kind is Kind.ADDED:
        return different(f"clause {clause.id}, {clause.title}, is new: {quoted(clause.text)}", *BOTH)
    return different(f"clause {clause.id}, {clause.title}, is gone; it read: {quoted(clause.text)}", *BOTH)
