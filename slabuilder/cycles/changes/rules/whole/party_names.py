"""What departments and teams are called.

A department or a team has another name, and consists of the same people with the same duties.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG012",
    name="party-names",
    places=(
        "parties.*.name",
        "parties.*.teams.*.name",
    ),
    judges="""
parties.sales.teams[inside].name: Inside desk
""",
    leaves="""
parties.sales.company: Acme Ltd
""",
)
def party_names(fact: Fact, _: Compared) -> Judgement:
    """A new name of a party, or of a team."""
    what = f"team {fact.way[3]}" if "teams" in fact.way else f"{fact.way[1]}"
    return editorial(f"{what} is called {was(fact.after, fact.before)}")
