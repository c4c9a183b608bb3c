"""Only one side hears that somebody is off track.

If marketing is told that sales is behind, and sales is not, the first that sales hears of it is a complaint. If only the
side that is behind is told, the other plans with leads that will not come.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.sides import side_left_out
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA709",
    name="one-side-told",
    severity=Severity.WARNING,
    help="name a signatory of each side under tell:",
    fires="""
review.meetings.off_track.tell: [cmo]
""",
    quiet="""
review.meetings.off_track.tell: [cmo, cro]
""",
)
def one_side_told(judged: Judged) -> Iterator[Found]:
    """People told among whom one side has nobody."""
    left_out = side_left_out(judged.agreement, judged.agreement.review.meetings.off_track.tell)
    if left_out is not None:
        yield Found(f"nobody of {left_out} is told", ("review", "meetings", "off_track", "tell"))
