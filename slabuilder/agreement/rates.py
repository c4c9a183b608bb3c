"""The rates of component 3: one close rate, or the steps of a funnel, each with the counts that it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import Count, Date, Line, Share, StageId, Whole
from slabuilder.diagnostics.finding import Finding
from slabuilder.spans import Path

CUSTOMER = "customer"
"""The stage that every funnel ends with; it needs no entry under the stages."""


def _no_more_than_entered(observed: Observed) -> Iterator[Finding]:
    if observed.won > observed.entered:
        help = "at most as many can go on as had entered; have the two changed places?"
        related = ((("entered",), "so many entered"),)
        yield Finding("SLA016", "more went on than had entered", ("won",), help, related=related)


def _count_not_backwards(observed: Observed) -> Iterator[Finding]:
    first, last = observed.between
    if first > last:
        yield Finding("SLA016", "the count ends before it begins", ("between",), "write the earlier day first")


class Observed(Part):
    """What was counted in the past, from which a rate comes."""

    entered: Count = key("How many reached the stage that the rate starts from.", 4120)
    won: Whole = key("How many of them went on to where the rate leads.", 103)
    between: tuple[Date, Date] = key("The first and the last day of the count.", ["2025-07-01", "2026-03-31"])
    source: Line | None = key(
        "Where the counts were taken from.", "CRM report of deals won, run 2026-04-02", default=None
    )

    rules = (_no_more_than_entered, _count_not_backwards)


def zero_rate(rate: Decimal, path: Path) -> Iterator[Finding]:
    """The finding that a rate of zero deserves: no number of leads would ever do."""
    if rate == 0:
        help = "write the rate that was observed, or that both sides believe in"
        yield Finding("SLA016", "with a rate of 0% no number of leads gives a customer", path, help)


def _rate_above_zero(step: CloseRate | FunnelStep) -> Iterator[Finding]:
    yield from zero_rate(step.rate, ("rate",))


class CloseRate(Part):
    """The share of the leads of a stage that become customers."""

    from_: StageId = key("The stage that the rate starts from.", "mql", alias="from")
    rate: Share = key("The share of them that become customers.", "2.5%")
    observed: Observed | None = key(
        "The counts that the rate comes from.",
        {"entered": 4120, "won": 103, "between": ["2025-07-01", "2026-03-31"]},
        default=None,
    )
    because: Line | None = key(
        "Why the rate is not the one that was observed.", "two reps joined in August", default=None
    )

    rules = (_rate_above_zero,)


class FunnelStep(Part):
    """One step of the funnel, from a stage to the next that is counted."""

    from_: StageId = key("The stage that the step starts from.", "mql", alias="from")
    to: StageId = key("The stage that it leads to; in the last step, customer.", "sql")
    rate: Share = key("The share that goes on.", "60%")
    observed: Observed | None = key(
        "The counts that the rate comes from.",
        {"entered": 410, "won": 246, "between": ["2025-07-01", "2026-03-31"]},
        default=None,
    )
    because: Line | None = key(
        "Why the rate is not the one that was observed.", "two reps joined in August", default=None
    )

    rules = (_rate_above_zero,)
