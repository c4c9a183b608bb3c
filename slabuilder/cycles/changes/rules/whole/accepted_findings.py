"""What checks find, and both sides live with.

Who accepts a finding takes the risk that it names, until the day that is written there. Where it is no longer accepted, what was
left open until then is owed in full. Both are another thing to rest on for the sides whose people approve it.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.sides import sides_of
from slabuilder.cycles.changes.words import listed, was


@change_rule(
    code="CHG031",
    name="accepted-findings",
    places=(
        "accepted_findings.*",
        "accepted_findings.*.until",
        "accepted_findings.*.approved_by.*",
    ),
    judges="""
accepted_findings[1]: {code: SLA307, reason: Two more reps start in November., approved_by: [cmo, cro], until: 2026-12-15}
""",
    leaves="""
accepted_findings[1]: {code: SLA307, reason: Two reps start., approved_by: [cmo, cro], until: 2026-11-30}
""",
    from_="""
accepted_findings: [{code: SLA307, reason: Two more reps start in November., approved_by: [cmo, cro], until: 2026-11-30}]
""",
)
def accepted_findings(fact: Fact, compared: Compared) -> Judgement:
    """Findings that are accepted now or no longer, until another day, or with the approval of others."""
    name, people = fact.way[1], _approvers(compared, fact)
    sides = sides_of(compared, people)
    if fact.kind is Kind.REMOVED and len(fact.way) == 2:
        return different(
            f"{name} is no longer accepted; it was until {fact.before.until}: {fact.before.reason}", *sides
        )
    if fact.kind is Kind.ADDED and len(fact.way) == 2:
        accepted = f"accepted until {fact.after.until}, approved by {listed(people)}: {fact.after.reason}"
        return different(f"{name} is {accepted}", *sides)
    if fact.way[2] == "until":
        return different(
            f"{name} is accepted until {was(fact.after, fact.before)}, approved by {listed(people)}", *sides
        )
    approves = "approves" if fact.kind is Kind.ADDED else "no longer approves"
    return different(f"{fact.value} {approves} that {name} is accepted", *sides_of(compared, [fact.value]))


def _approvers(compared: Compared, fact: Fact) -> tuple[str, ...]:
    """Who approves it in the version after, or else who approved it."""
    after, before = (value_at(agreement, fact.way[:2]) for agreement in (compared.after, compared.before))
    people: tuple[str, ...] = (after or before).approved_by
    return people
