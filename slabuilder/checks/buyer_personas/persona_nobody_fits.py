"""No lead is ever taken for a buyer persona.

The first persona that fits is the lead's. One that nothing fits, or whose leads all fit another before it, is shown in
the document and never in the figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA191",
    name="persona-nobody-fits",
    severity=Severity.WARNING,
    help="change the condition, or the order of the personas",
    fires="""
buyer_personas[olivia].matches_when:
  all:
    - employees: {at_least: 1000}
    - employees: {less_than: 200}
""",
    quiet="""
buyer_personas[olivia].matches_when:
  all:
    - employees: {at_least: 200}
    - employees: {less_than: 1000}
""",
)
def persona_nobody_fits(judged: Judged) -> Iterator[Found]:
    """Personas that are nobody's."""
    return found_by_proof(judged, "SLA191")
