"""Who is told when a side is off track.

Another person has to be told, or need not be told any more.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind


@change_rule(
    code="CHG705",
    name="off-track-told",
    places=("review.meetings.off_track.tell.*",),
    judges="""
review.meetings.off_track.tell: [cmo]
""",
    leaves="""
review.meetings.off_track.below: 80%
""",
)
def off_track_told(fact: Fact, _: Compared) -> Judgement:
    """People who are told, or no longer are."""
    told = "is told too" if fact.kind is Kind.ADDED else "is no longer told"
    return different(f"when a side is off track, {fact.value} {told}", *BOTH)
