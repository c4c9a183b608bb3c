"""The number of the version.

The number tells versions apart. What binds is what stands in them.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG008",
    name="version-number",
    places=("version.number",),
    judges="""
version.number: 2
""",
    leaves="""
version.effective: 2026-10-05
""",
)
def version_number(fact: Fact, _: Compared) -> Judgement:
    """Another number."""
    return editorial(f"version {was(fact.after, fact.before)}")
