"""A side is off track only when most of its target is missing.

The share is the one that has to be reached. `below: 10%` is usually meant as 10% below, and lets nine tenths of the leads
be missing before anyone is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity

LATE = Decimal("0.5")


@check(
    code="SLA711",
    name="off-track-too-late",
    severity=Severity.WARNING,
    help="write the share that has to be reached, such as below: 90%",
    fires="""
review.meetings.off_track.below: 10%
""",
    quiet="""
review.meetings.off_track.below: 90%
""",
)
def off_track_too_late(judged: Judged) -> Iterator[Found]:
    """A share below half of the target."""
    below = judged.agreement.review.meetings.off_track.below
    if below < LATE:
        missing = f"{float((1 - below) * 100):g}%"
        message = f"nobody is told until more than {missing} of a side's target is missing"
        yield Found(message, ("review", "meetings", "off_track", "below"))
