"""A shifted promise is owed on days before the agreement binds.

With `lag: shifted` the first leads are owed a sales cycle before the term begins. Where the agreement takes effect only
with the term, marketing owes leads on days on which nobody had agreed to anything, and is behind on the first day. Only a
first version is judged: a later one follows one that bound before.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.goals import Lag
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.targets.window import owed_window


@check(
    code="SLA315",
    name="owed-before-binding",
    severity=Severity.WARNING,
    help="let the agreement take effect on the day from which leads are owed, and sign it before",
    fires="""
goals.lag: shifted
version.effective: 2026-10-01
""",
    quiet="""
goals.lag: shifted
version.effective: 2026-09-01
""",
)
def owed_before_binding(judged: Judged) -> Iterator[Found]:
    """A first version with a shifted promise that takes effect after the first lead is owed."""
    agreement = judged.agreement
    first, binds = owed_window(agreement).first, agreement.version.effective
    if agreement.goals.lag is Lag.SHIFTED and agreement.version.number == 1 and first < binds:
        message = f"leads are owed from {first} on, {(binds - first).days} days before the agreement binds"
        related = ((("goals", "lag"), "the promise is owed earlier by the sales cycle"),)
        yield Found(message, ("version", "effective"), related=related)
