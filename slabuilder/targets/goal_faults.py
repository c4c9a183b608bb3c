"""Goals that no formula can start from."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.goals import Goals
from slabuilder.diagnostics.finding import Finding


def goal_faults(goals: Goals) -> Iterator[Finding]:
    """A quota or a share of 0: nothing would be owed, and a lead would have no value."""
    if goals.sales_quota == 0:
        yield Finding("SLA301", "with a quota of 0 nothing is promised", ("goals", "sales_quota"), "write the quota")
    if goals.marketing_share == 0:
        path = ("goals", "marketing_share")
        yield Finding("SLA301", "with a share of 0% marketing promises nothing", path, "write marketing's share")
