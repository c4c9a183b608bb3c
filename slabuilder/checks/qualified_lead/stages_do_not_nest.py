"""A lead can be of a later stage without fulfilling the condition of the one before.

Who reached a stage has reached those above it. Where the conditions do not say the same, leads are counted in a stage
whose definition they do not fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA292",
    name="stages-do-not-nest",
    severity=Severity.WARNING,
    help="name the earlier stage in the condition of the later one",
    fires="""
qualified_lead.stages[key]:
  id: key
  owner: marketing
  means: A lead of a company that we want above all.
  when:
    employees: {at_least: 1000}
""",
    quiet="""
qualified_lead.stages[key]:
  id: key
  owner: marketing
  means: A lead of a company that we want above all.
  when:
    all:
      - stage: mql
      - employees: {at_least: 1000}
""",
)
def stages_do_not_nest(judged: Judged) -> Iterator[Found]:
    """Leads of a stage that do not fulfil the condition before."""
    return found_by_proof(judged, "SLA292")
