"""A lead is handed over without anything that marketing knows of it.

The rep opens the task, sees a name, and begins to search: what it asked for, how large it is, whom it works for. Minutes of
a first touch that was promised within minutes go into that, for every lead.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA501",
    name="no-information",
    severity=Severity.WARNING,
    help="write with: and the lead fields that a rep needs for the first call",
    fires="""
handoff[all].with: []
""",
    quiet="""
handoff[all].with: [email, employees]
""",
)
def no_information(judged: Judged) -> Iterator[Found]:
    """Routes that name no field."""
    for index, route in enumerate(judged.agreement.handoff):
        if not route.with_:
            message = f"route {route.id} says nothing of what a rep is told about the lead"
            yield Found(message, ("handoff", index), mark=Mark.KEY)
