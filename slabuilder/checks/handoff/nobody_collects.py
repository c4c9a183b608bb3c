"""Information goes with a hand-off that no rule asks for.

A field that no stage, score, persona or route looks at is one that nobody has to fill. It will be promised with every
hand-off, and be blank in most.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.conditions_in import field_tests
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA502",
    name="nobody-collects",
    severity=Severity.WARNING,
    help="ask for it in the stage that is handed over, with is_known: true, or take it out of with:",
    fires="""
lead_fields.budget: {type: money, label: stated budget}
handoff[all].with: [email, budget]
""",
    quiet="""
lead_fields.budget: {type: money, label: stated budget}
handoff[all].with: [email, employees]
""",
)
def nobody_collects(judged: Judged) -> Iterator[Found]:
    """Fields of a route that stand in no condition; where people decide every stage, nothing says what they ask for."""
    agreement = judged.agreement
    if all(stage.when is None for stage in agreement.qualified_lead.stages):
        return
    collected = {test.field for path, condition in judged.conditions for _, test in field_tests(condition, path)}
    for index, route in enumerate(agreement.handoff):
        for number, field in enumerate(route.with_):
            if field not in collected:
                label = agreement.lead_fields[field].label
                message = f"every lead of route {route.id} comes with its {label}, which no rule asks for"
                yield Found(message, ("handoff", index, "with", number))
