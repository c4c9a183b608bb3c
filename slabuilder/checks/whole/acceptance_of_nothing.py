"""A finding is accepted that is not there.

Whoever reads the list believes that the agreement has this fault, and the day it comes back nobody is asked. What has
been mended leaves the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.acceptances import acceptances
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA041",
    name="acceptance-of-nothing",
    severity=Severity.WARNING,
    help="take it out; if it means another finding, write that one's code, and where it stands",
    fires="""
accepted_findings:
  - code: SLA307
    reason: Two more reps start in November.
    approved_by: [cmo, cro]
    until: 2026-11-30
""",
    quiet="""
accepted_findings:
  - code: SLA307
    reason: Two more reps start in November.
    approved_by: [cmo, cro]
    until: 2026-11-30
parties.sales.teams[inside].reps: 3
""",
)
def acceptance_of_nothing(judged: Judged) -> Iterator[Found]:
    """Entries that no finding of this run fits; those of checks that did not run may have one."""
    for acceptance in acceptances(judged.agreement):
        code, at = acceptance.entry.code, acceptance.entry.at
        if code in judged.left_out or any(acceptance.is_of(finding, judged.agreement) for finding in judged.found):
            continue
        place = "" if at is None else f" at {at}"
        yield Found(f"nothing is found of {code}{place}", (*acceptance.path, "code"))
