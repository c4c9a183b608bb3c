"""What happens when a side is off track.

What a side owes that falls behind is another thing, or is not said any more.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind


@change_rule(
    code="CHG706",
    name="off-track-procedure",
    places=("review.meetings.off_track.then",),
    judges="""
review.meetings.off_track.then: Both meet on the next day.
""",
    leaves="""
review.meetings.off_track.tell: [cro]
""",
)
def off_track_procedure(fact: Fact, _: Compared) -> Judgement:
    """Another procedure, or none."""
    says = {Kind.ADDED: "is agreed now", Kind.REMOVED: "is no longer agreed"}.get(fact.kind, "is another thing")
    return different(f"what happens when a side is off track {says}", *BOTH)
