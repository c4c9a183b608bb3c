"""The day from which the version binds.

Until that day both sides owe what the version before says.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG009",
    name="effective-date",
    places=("version.effective",),
    judges="""
version.effective: 2026-10-05
""",
    leaves="""
version.number: 2
""",
)
def effective_date(fact: Fact, _: Compared) -> Judgement:
    """Another day."""
    return different(f"in force from {was(fact.after, fact.before)}", *BOTH)
