"""Most of what marketing promises cannot become revenue within the term.

A lead of the last weeks becomes a customer when the term is over. Where the sales cycle takes more than half of the term,
most of the promised leads close after it, and the quota rests on leads that came before anyone had signed. Both sides then
keep their word, and the quota is missed all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.rates import percent
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA314",
    name="closes-after-term",
    severity=Severity.WARNING,
    help="write lag: shifted, so that leads are owed earlier by the sales cycle, or choose a longer term",
    fires="""
goals.sales_cycle: 70 days
""",
    quiet="""
goals.sales_cycle: 40 days
""",
)
def closes_after_term(judged: Judged) -> Iterator[Found]:
    """A promise of which less than half arrives a sales cycle before the term ends."""
    agreement, ground = judged.agreement, judged.ground
    if agreement.goals.sales_cycle is None or ground is None:
        return
    # Only few agreements name a sales cycle, and the others are checked without.
    from slabuilder.targets.cycle import cycle_target
    from slabuilder.targets.promise import promise

    promised = promise(agreement.goals, ground)
    cycle = cycle_target(agreement, ground.window, promised.days)
    if cycle is None or cycle.next_term * 2 <= promised.total.value:
        return
    late = cycle.next_term / promised.total.value
    message = f"after {cycle.days} days, {percent(late)} of what is promised can close only when the term is over"
    related = ((("term", "to"), "the term ends here"),)
    yield Found(message, ("goals", "sales_cycle"), related=related)
