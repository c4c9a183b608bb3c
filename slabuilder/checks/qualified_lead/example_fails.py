"""An example of a stage does not fit its condition, or a counter-example does.

Examples are what both sides had in mind when they wrote the condition. Where one comes out otherwise, the condition says
something else than they meant, and leads will be counted that nobody wanted, or lost that everybody did.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import Trace
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.rulebook.decide import Verdict
from slabuilder.rulebook.examples import Tried, tried_examples
from slabuilder.rulebook.rules import StageRule
from slabuilder.spans import Path


@check(
    code="SLA201",
    name="example-fails",
    severity=Severity.ERROR,
    help="mend the condition if the example is right, and the example if the condition is",
    fires="""
qualified_lead.stages[mql].examples:
  - {email: a@b.example, employees: 12}
""",
    quiet="""
qualified_lead.stages[mql].examples:
  - {email: a@b.example, employees: 20}
""",
)
def example_fails(judged: Judged) -> Iterator[Found]:
    """Each example that comes out otherwise than it says, with the tests that made it so."""
    for tried in tried_examples(judged.agreement, judged.rules, judged.today):
        if not tried.as_said:
            yield _found(tried, judged)


def _found(tried: Tried, judged: Judged) -> Found:
    # Words are only needed here, and most agreements are checked without.
    from slabuilder.conditions.names import Names
    from slabuilder.conditions.reasons import Explainer
    from slabuilder.language import language_for

    agreement = judged.agreement
    stages = agreement.qualified_lead.stages
    personas = {persona.id: persona.name for persona in agreement.buyer_personas}
    language = language_for("en-US", agreement.currency)
    explainer = Explainer(Names(agreement.lead_fields, stages, personas), language, tried.given)
    related = tuple((place, explainer.reason(test).text) for place, test in _decided_by(tried.verdict, tried))
    stage = language.stage_name(tried.verdict.rule.id, stages)
    reasons = "; ".join(text for _, text in related)
    said = f"an example of {stage} does not fit" if tried.is_example else f"a counter-example of {stage} fits"
    return Found(f"{said}: {reasons}", tried.path, related=related)


def _decided_by(verdict: Verdict[StageRule], tried: Tried) -> Iterator[tuple[Path, Trace]]:
    """The tests that decided `verdict`, and in place of a stage that was not reached those that decided that."""
    from slabuilder.conditions.reasons import deciding_tests

    if verdict.trace is None:
        return
    for test in deciding_tests(verdict.trace):
        match test.condition:
            case tree.StageReached(stage) if not test.held:
                yield from _decided_by(next(one for one in tried.decision.stages if one.rule.id == stage), tried)
            case _:
                yield (*verdict.rule.path, "when", *test.path), test
