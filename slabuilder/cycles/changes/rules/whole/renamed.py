"""Something has another id, and what refers to it has followed.

An id is the name that the file uses. Where nothing but the id of a team, a stage or a person is another one, and all that
referred to the old id refers to the new one, everybody owes what they owed before.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import way_text
from slabuilder.cycles.changes.new_names import is_new_name
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG002",
    name="renamed",
    places=("**",),
    judges="""
parties.sales.teams[inside].id: office-team
handoff[all].to: office-team
""",
    leaves="""
handoff[all].to: second
""",
    from_="""
parties.sales.teams[second]: {id: second, name: Second team, reps: 1, calendar: office}
""",
)
def renamed(fact: Fact, compared: Compared) -> Judgement | None:
    """New ids, and differences that are gone once every reference has followed them."""
    if is_new_name(fact):
        return editorial(f"{way_text(fact.way[:-1])}: {fact.before} is called {fact.after}, and is otherwise the same")
    if (fact.kind, fact.way) not in compared.only_names:
        return None
    new = f": {was(fact.after, fact.before)}" if isinstance(fact.after, str) and fact.before is not None else ""
    return editorial(f"{way_text(fact.way)} follows a new name{new}")
