"""The condition of a qualified lead is shown by no example, or by no counter-example.

People agree on examples, and sign conditions. A lead that is meant to fit and one that is meant not to, each as near to
the border as it was argued about, are what both sides can read; they are tried against the condition in every check, so
that a later change of it which moves the border is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.qualified_lead import Owner, Stage
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.names import stage_name
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA203",
    name="examples-missing",
    severity=Severity.WARNING,
    help="write examples: with a lead that just fits, and counter_examples: with one that just does not",
    fires="""
qualified_lead.stages[mql].counter_examples:
""",
    quiet="""
qualified_lead.stages[mql].counter_examples: [{email: a@b.example, employees: 19}]
""",
)
def examples_missing(judged: Judged) -> Iterator[Found]:
    """The promised stage, or the last one before it that a condition decides, without examples on both sides."""
    stages = judged.agreement.qualified_lead.stages
    index = _decided_by_rules(stages, judged.agreement.goals.promise)
    if index is None:
        return
    stage = stages[index]
    for word, leads in (("example", stage.examples), ("counter-example", stage.counter_examples)):
        if not leads:
            message = f"{stage_name(judged.agreement, stage.id)} has a condition, and no {word} to try it on"
            yield Found(message, ("qualified_lead", "stages", index, "when"), mark=Mark.KEY)


def _decided_by_rules(stages: tuple[Stage, ...], promise: str) -> int | None:
    """The index of `promise`; where people in sales decide that one, of the last stage before it with a condition."""
    ids = [stage.id for stage in stages]
    up_to = ids.index(promise) + 1 if promise in ids else len(ids)
    for index in reversed(range(up_to)):
        if stages[index].when is not None:
            return index
        if stages[index].owner is Owner.MARKETING:
            return None
    return None
