"""A stage that marketing answers for is defined in words alone.

"A lead that fits us and is interested" means one thing to whoever is paid for leads, and another to whoever has to call
them. A condition means the same to both, on every lead, and can be counted. What sales takes on or sees a deal in is for
people to judge; but if that judgement is what marketing promised, one side decides whether the other kept its word.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.qualified_lead import DecidedBy, Owner
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.names import stage_name, stage_names
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA202",
    name="definition-in-words",
    severity=Severity.WARNING,
    help="write when: and the condition that both sides mean, instead of decided_by:",
    fires="""
qualified_lead.stages[mql]:
  id: mql
  owner: marketing
  means: A lead that fits us and is interested.
  decided_by: person
""",
    quiet="""
qualified_lead.stages[mql]:
  id: mql
  owner: marketing
  means: A lead that fits us and is interested.
  when:
    all:
      - email: {is_known: true}
      - requested_demo: true
  examples: [{email: a@b.example, requested_demo: true}]
  counter_examples: [{email: a@b.example, requested_demo: false}]
""",
)
def definition_in_words(judged: Judged) -> Iterator[Found]:
    """A stage of marketing's without a condition; and the promised stage, where a person's judgement decides it."""
    promise = judged.agreement.goals.promise
    for index, stage in enumerate(judged.agreement.qualified_lead.stages):
        path = ("qualified_lead", "stages", index, "decided_by")
        if stage.owner is Owner.MARKETING and stage.when is None:
            message = (
                f"what {stage_name(judged.agreement, stage.id)} means is said in words, and no condition decides it"
            )
            yield Found(message, path, mark=Mark.KEY)
        elif stage.id == promise and stage.decided_by is DecidedBy.PERSON:
            name = stage_name(judged.agreement, stage.id)
            help = f"promise a stage that a condition or acceptance decides, or write when: for {name}"
            related = ((("goals", "promise"), "marketing promises it"),)
            message = f"marketing promises {stage_names(judged.agreement, stage.id)}, and a person judges what is one"
            yield Found(message, path, help, Mark.KEY, related)
