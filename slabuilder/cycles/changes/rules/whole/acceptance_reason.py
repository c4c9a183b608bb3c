"""Why a finding is accepted.

The reason explains it; what is accepted, until when and by whom is the same.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG032",
    name="acceptance-reason",
    places=("accepted_findings.*.reason",),
    judges="""
accepted_findings[1]: {code: SLA307, reason: Two reps start., approved_by: [cmo, cro], until: 2026-11-30}
""",
    leaves="""
accepted_findings[1]: {code: SLA307, reason: Two more reps start in November., approved_by: [cmo, cro], until: 2026-12-15}
""",
    from_="""
accepted_findings: [{code: SLA307, reason: Two more reps start in November., approved_by: [cmo, cro], until: 2026-11-30}]
""",
)
def acceptance_reason(fact: Fact, _: Compared) -> Judgement:
    """Another reason."""
    return editorial(f"{fact.way[1]} is accepted because: {was(fact.after, fact.before)}")
