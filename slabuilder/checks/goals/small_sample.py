"""A rate comes from so few that it may as well be twice as high, or half.

Of 8 won deals the next 8 may take half the leads, or twice as many, without anything having changed. The rate that lies
behind such counts is only known to be somewhere between two ends. Where the upper end is more than twice the lower one, at
90% certainty, the number of leads that is promised says little more than that there should be some.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.rates import counted_rates, likely, percent
from slabuilder.diagnostics.diagnostic import Severity

MOST = 2
"""The upper end of a rate may be so many times the lower one."""


@check(
    code="SLA311",
    name="small-sample",
    severity=Severity.WARNING,
    help="count over a longer time, or over similar leads too, until some 25 have gone on; or agree on recalculation: each month",
    fires="""
goals.close_rate.observed: {entered: 320, won: 8, between: [2026-05-01, 2026-06-30]}
""",
    quiet="""
goals.close_rate.observed: {entered: 1920, won: 48, between: [2025-07-01, 2026-06-30]}
""",
)
def small_sample(judged: Judged) -> Iterator[Found]:
    """Each rate whose counts leave more than a factor of two open."""
    for rate in counted_rates(judged.agreement.goals):
        won, entered = rate.observed.won, rate.observed.entered
        low, high = likely(won, entered)
        if high > low * MOST:
            between = f"between {percent(low)} and {percent(high)}"
            message = f"{won:,} of {entered:,} say only that the rate lies somewhere {between}"
            yield Found(message, (*rate.path, "observed", "won"))
