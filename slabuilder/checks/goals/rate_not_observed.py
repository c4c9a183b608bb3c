"""A rate is not the one that was observed, and nothing says why.

The rate decides how many leads are owed: at half the rate the goal takes twice the leads. One that is better than what was
counted is a hope, one that is worse is a reserve; both may be right, if both sides know why. Differences of up to 2% of
the observed rate are taken for rounding.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.names import stage_names
from slabuilder.checks.rates import CountedRate, counted_rates, percent
from slabuilder.diagnostics.diagnostic import Severity

ROUNDING_PERCENT = 2
"""So many percent of the observed rate count as rounding."""


@check(
    code="SLA310",
    name="rate-not-observed",
    severity=Severity.WARNING,
    help="write the rate that was observed, or because: beside it, and why it will be another one",
    fires="""
goals.close_rate:
  from: mql
  rate: 2.5%
  observed: {entered: 4000, won: 76, between: [2025-07-01, 2026-06-30]}
""",
    quiet="""
goals.close_rate:
  from: mql
  rate: 2.5%
  observed: {entered: 4000, won: 76, between: [2025-07-01, 2026-06-30]}
  because: since July a rep calls every MQL before it is counted
""",
)
def rate_not_observed(judged: Judged) -> Iterator[Found]:
    """Each rate with counts that say another one, by more than rounding, without `because`."""
    for rate in counted_rates(judged.agreement.goals):
        if abs(rate.agreed - rate.share) * 100 > rate.share * ROUNDING_PERCENT and rate.stated.because is None:
            counts = f"{rate.observed.won:,} of {rate.observed.entered:,} are {percent(rate.share)}"
            related = (((*rate.path, "observed", "won"), counts),)
            message = f"{percent(rate.agreed)} is stated, but {counts}{_leads(rate, judged)}"
            yield Found(message, (*rate.path, "rate"), related=related)


def _leads(rate: CountedRate, judged: Judged) -> str:
    """How many times the leads the goal takes at the rate that was observed."""
    names = stage_names(judged.agreement, rate.stated.from_)
    if not rate.share:
        return f", and at that rate no number of {names} reaches the goal"
    times = float(rate.agreed / rate.share)
    return f", and at that rate the goal takes {times:.2f} times the {names}"
