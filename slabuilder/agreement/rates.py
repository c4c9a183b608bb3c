"""The rates of component 3: one close rate, or the steps of a funnel, each with the counts that it comes from."""

from __future__ import annotations

from decimal import Decimal

from pydantic import model_validator

from slabuilder.agreement.base import Part, key, refuse
from slabuilder.agreement.values import Date, Share, StageId, Whole
from slabuilder.diagnostics.finding import Finding
from slabuilder.spans import Path

CUSTOMER = "customer"
"""The stage that every funnel ends with; it needs no entry under the stages."""


class Observed(Part):
    """What was counted in the past, from which a rate comes."""

    entered: Whole = key("How many reached the stage that the rate starts from.", 4120, ge=1)
    won: Whole = key("How many of them went on to where the rate leads.", 103)
    between: tuple[Date, Date] = key("The first and the last day of the count.", ["2025-07-01", "2026-03-31"])

    @model_validator(mode="after")
    def _possible(self) -> Observed:
        findings = []
        if self.won > self.entered:
            findings.append(
                Finding("SLA016", "more went on than had entered", ("won",), related=((("entered",), "entered"),))
            )
        if self.between[0] > self.between[1]:
            findings.append(
                Finding("SLA016", "the count ends before it begins", ("between",), "write the earlier day first")
            )
        refuse(findings)
        return self


def zero_rate(rate: Decimal, path: Path) -> list[Finding]:
    """The finding that a rate of zero deserves: no number of leads would ever do."""
    help = "write the rate that was observed, or that both sides believe in"
    return [Finding("SLA016", "with a rate of 0% no number of leads gives a customer", path, help)] if rate == 0 else []


class CloseRate(Part):
    """The share of the leads of a stage that become customers."""

    from_: StageId = key("The stage that the rate starts from.", "mql", alias="from")
    rate: Share = key("The share of them that become customers.", "2.5%")
    observed: Observed | None = key(
        "The counts that the rate comes from.",
        {"entered": 4120, "won": 103, "between": ["2025-07-01", "2026-03-31"]},
        default=None,
    )

    @model_validator(mode="after")
    def _above_zero(self) -> CloseRate:
        refuse(zero_rate(self.rate, ("rate",)))
        return self


class FunnelStep(Part):
    """One step of the funnel, from a stage to the next that is counted."""

    from_: StageId = key("The stage that the step starts from.", "mql", alias="from")
    to: StageId = key("The stage that it leads to.", "sql")
    rate: Share = key("The share that goes on.", "60%")
    observed: Observed | None = key(
        "The counts that the rate comes from.",
        {"entered": 410, "won": 246, "between": ["2025-07-01", "2026-03-31"]},
        default=None,
    )

    @model_validator(mode="after")
    def _above_zero(self) -> FunnelStep:
        refuse(zero_rate(self.rate, ("rate",)))
        return self
