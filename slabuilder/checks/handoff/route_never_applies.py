"""A route never takes a lead.

The first route that fits takes the lead. Where nothing fits a route, or those above it take all its leads, the team that
waits for them waits in vain.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA593",
    name="route-never-applies",
    severity=Severity.ERROR,
    help="move it up, change its condition, or take it out",
    fires="""
handoff:
  - {id: all, when: {stage: mql}, to: inside, within: 1 business hour, how: Task in the CRM, with: [email]}
  - {id: hot, when: {all: [{stage: mql}, {band: A}]}, to: inside, within: 10 business minutes, how: A call, with: [email]}
""",
    quiet="""
handoff:
  - {id: hot, when: {all: [{stage: mql}, {band: A}]}, to: inside, within: 10 business minutes, how: A call, with: [email]}
  - {id: all, when: {stage: mql}, to: inside, within: 1 business hour, how: Task in the CRM, with: [email]}
""",
)
def route_never_applies(judged: Judged) -> Iterator[Found]:
    """Routes that are taken by no lead."""
    return found_by_proof(judged, "SLA593")
