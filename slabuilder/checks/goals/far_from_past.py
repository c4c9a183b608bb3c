"""Far more is promised than has ever come, and nothing says where it is to come from.

A promise that is more than 1.3 times what comes today, and what came in each earlier cycle, is not kept by doing the same
again. What is new (a budget, a product, a campaign that worked) belongs under its strengths; without it marketing signs a
number that it has no plan for. An earlier cycle whose name does not say how long it was (`2026-Q3`, `2026-H1`, `2026-10`,
`2026`) is taken to be as long as the term.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.names import stage_names
from slabuilder.checks.past import Came, came
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.targets.expressions import evaluate

FAR = Fraction(13, 10)


@check(
    code="SLA317",
    name="far-from-past",
    severity=Severity.WARNING,
    help="write under strengths: what will bring the difference, or promise less",
    fires="""
goals.why:
  weaknesses: [no field presence in NJ]
  past_results: {2026-Q2: {mql: 870, won: 22}}
  current_volume: {mql: 300 a month}
""",
    quiet="""
goals.why:
  strengths: [from October on the partner programme brings 220 MQLs a month]
  weaknesses: [no field presence in NJ]
  past_results: {2026-Q2: {mql: 870, won: 22}}
  current_volume: {mql: 300 a month}
""",
)
def far_from_past(judged: Judged) -> Iterator[Found]:
    """A promise far above the most that came of its stage, where nothing speaks for it."""
    agreement, ground = judged.agreement, judged.ground
    known = list(came(agreement, agreement.goals.promise))
    if ground is None or not known or agreement.goals.why.strengths:
        return
    most = max(known, key=lambda one: one.a_day)
    days = (ground.window.last - ground.window.first).days + 1
    promised = Came(evaluate(ground.whole.stages[agreement.goals.promise]) / days, ("goals", "promise"))
    if promised.a_day > most.a_day * FAR:
        names = stage_names(agreement, agreement.goals.promise)
        message = f"{round(promised.a_month):,} {names} a month are promised, and {round(most.a_month):,} is the most that came"
        yield Found(message, promised.path, related=((most.path, "the most that came"),))
