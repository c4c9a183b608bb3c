"""When a side is off track.

A higher limit is passed sooner: both sides have less room before they have to explain themselves.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import more_is_heavier
from slabuilder.cycles.changes.words import percent


@change_rule(
    code="CHG704",
    name="off-track-limit",
    places=("review.meetings.off_track.below",),
    judges="""
review.meetings.off_track.below: 95%
""",
    leaves="""
review.meetings.off_track.then: Both meet.
""",
)
def off_track_limit(fact: Fact, _: Compared) -> Judgement:
    """A limit that is passed sooner, or later."""
    says = f"off track below {percent(fact.after)} of the target, was {percent(fact.before)}"
    return more_is_heavier(says, fact.before, fact.after, *BOTH)
