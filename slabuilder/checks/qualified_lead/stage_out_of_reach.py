"""No lead can reach a stage.

Its condition contradicts itself: whatever is promised of such leads, none will ever be counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA291",
    name="stage-out-of-reach",
    severity=Severity.ERROR,
    help="change one of these lines, so that a lead can fulfil them all",
    fires="""
qualified_lead.stages[key]:
  id: key
  owner: marketing
  means: An MQL of a company that we want above all.
  when:
    all:
      - stage: mql
      - employees: {at_least: 1000}
      - employees: {less_than: 500}
""",
    quiet="""
qualified_lead.stages[key]:
  id: key
  owner: marketing
  means: An MQL of a company that we want above all.
  when:
    all:
      - stage: mql
      - employees: {at_least: 1000}
""",
)
def stage_out_of_reach(judged: Judged) -> Iterator[Found]:
    """Stages whose conditions contradict themselves."""
    return found_by_proof(judged, "SLA291")
