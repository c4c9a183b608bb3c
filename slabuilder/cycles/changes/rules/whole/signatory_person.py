"""The person who signs.

Name and e-mail address say who it is, and a signature is checked against them. With another name or another address, what
was signed may have been signed by somebody else.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import side_at
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG015",
    name="signatory-person",
    places=(
        "parties.*.signatories.*.name",
        "parties.*.signatories.*.email",
    ),
    judges="""
parties.sales.signatories[cro].name: Kim Lee
""",
    leaves="""
parties.sales.signatories[cro].title: Head of Revenue
""",
)
def signatory_person(fact: Fact, _: Compared) -> Judgement:
    """Another name, or another address."""
    side = side_at(fact)
    if fact.way[-1] == "name":
        return different(f"{fact.after} signs for {side} as {fact.way[3]}, was {fact.before}", side)
    return different(f"e-mail address of {fact.way[3]}, who signs for {side}: {was(fact.after, fact.before)}", side)
