"""A first touch is promised for every lead, without exception.

One rep who is ill, one lead that comes in the minute before closing, and the promise is broken: in the first week, and for
the rest of the term. A share that can be kept is measured and kept; 100% is broken once and then forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA611",
    name="met-for-all",
    severity=Severity.WARNING,
    help="write met_for: and a share that the team reached before, such as 95%",
    fires="""
lead_management.follow_up[hot].first_touch: {within: 15 business minutes}
""",
    quiet="""
lead_management.follow_up[hot].first_touch: {within: 15 business minutes, met_for: 95%}
""",
)
def met_for_all(judged: Judged) -> Iterator[Found]:
    """Rules whose first touch has to be in time for 100%, said or unsaid."""
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        touch = rule.first_touch
        if touch.met_for is None or touch.met_for == 1:
            path = ("lead_management", "follow_up", index, "first_touch")
            yield Found(f"not one lead of rule {rule.id} may be touched later than {touch.within}", path, mark=Mark.KEY)
