"""One side answers for no KPI.

An agreement binds two. If every figure that both look at is marketing's, the meeting asks one side why it is behind, and the
other watches; by the second month only one of them comes.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA401",
    name="one-sided-kpis",
    severity=Severity.WARNING,
    help="add a KPI that this side answers for: leads and their value for marketing, first touch and acceptance for sales",
    fires="""
kpis[speed].owner: marketing
kpis[accepted].owner: marketing
""",
    quiet="""
kpis[speed].owner: sales
kpis[accepted].owner: marketing
""",
)
def one_sided_kpis(judged: Judged) -> Iterator[Found]:
    """Each side that owns none."""
    for owner in Owner:
        if not any(kpi.owner is owner for kpi in judged.agreement.kpis):
            yield Found(f"{owner} answers for none of the KPIs", ("kpis",), mark=Mark.KEY)
