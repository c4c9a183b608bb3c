"""The agreement takes effect when its term has begun.

What was owed on the days before nobody had agreed to, and the promise is for the whole term: whoever is behind at its end
will point at those days. A later version may take effect within the term, since it follows one that bound before; after
the term nothing can.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA049",
    name="binds-late",
    severity=Severity.WARNING,
    help="let it take effect on the term's first day, or let the term begin when it does",
    fires="""
version: {number: 1, effective: 2026-10-19}
""",
    quiet="""
version: {number: 2, effective: 2026-10-19}
""",
)
def binds_late(judged: Judged) -> Iterator[Found]:
    """A first version that takes effect after the term's first day, or any after its last."""
    version, term = judged.agreement.version, judged.agreement.term
    if version.effective > term.to:
        related = ((("term", "to"), "the term ends here"),)
        yield Found("the agreement binds only when its term is over", ("version", "effective"), related=related)
    elif version.number == 1 and version.effective > term.from_:
        days = (version.effective - term.from_).days
        related = ((("term", "from"), "the term begins here"),)
        message = f"the agreement binds only {days} day{'' if days == 1 else 's'} after its term has begun"
        yield Found(message, ("version", "effective"), related=related)
