"""Somebody is told that a side is off track, and then nothing happens.

Everybody knew, and nobody had to do anything. A plan within a week, another split of the budget, leads from the backlog:
whatever it is, it is easier to agree on before anyone is behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA710",
    name="no-off-track-procedure",
    severity=Severity.WARNING,
    help="write then: under off_track:, who does what by when",
    fires="""
review.meetings.off_track: {below: 90%, tell: [cmo, cro]}
""",
    quiet="""
review.meetings.off_track: {below: 90%, tell: [cmo, cro], then: The side that is behind brings a plan within a week.}
""",
)
def no_off_track_procedure(judged: Judged) -> Iterator[Found]:
    """An off-track rule without then."""
    if judged.agreement.review.meetings.off_track.then is None:
        message = "nothing says what happens when a side is off track"
        yield Found(message, ("review", "meetings", "off_track"), mark=Mark.KEY)
