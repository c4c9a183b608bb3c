"""A part of a condition never holds.

No lead fulfils it, whatever its values, so that it is not what anybody meant: a number that no score reaches, a value
that two lines ask for differently.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA091",
    name="condition-never-holds",
    severity=Severity.ERROR,
    help="change it, or take it out",
    fires="""
handoff[all].when:
  any:
    - stage: mql
    - score: {at_least: 90}
""",
    quiet="""
handoff[all].when:
  any:
    - stage: mql
    - score: {at_least: 60}
""",
)
def condition_never_holds(judged: Judged) -> Iterator[Found]:
    """Parts of conditions that no lead fulfils."""
    return found_by_proof(judged, "SLA091")
