"""Whether something holds of every lead was not decided.

A proof that is not found proves nothing. This is rare: Z3 took more steps than it may, or a condition on texts asks for
so much at once that no example was found, although there may be one.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA090",
    name="not-decided",
    severity=Severity.WARNING,
    help="say it with fewer or simpler conditions, or look at it yourselves",
    fires="""
buyer_personas[olivia].matches_when:
  all:
    - email: {contains: [sales]}
    - email: {contains: [acme]}
    - not:
        email: {contains_text: [s a, e s, ",", o, x]}
""",
    quiet="""
buyer_personas[olivia].matches_when:
  email: {contains: [sales, acme]}
""",
)
def not_decided(judged: Judged) -> Iterator[Found]:
    """What neither could be proved nor refuted."""
    return found_by_proof(judged, "SLA090")
