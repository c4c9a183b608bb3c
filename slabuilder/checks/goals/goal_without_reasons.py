"""Nothing says why the goal is realistic, or what may be in its way.

A number without a reason is a wish of whoever could insist. What speaks for it, or what came so far, lets both sides
believe in it; what speaks against it shows that both have looked, and says first where to look when the goal is missed.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA316",
    name="goal-without-reasons",
    severity=Severity.WARNING,
    help="write strengths: or past_results: or current_volume:, and weaknesses: that both sides know of",
    fires="""
goals.why:
  strengths: [the team is motivated]
""",
    quiet="""
goals.why:
  strengths: [the webinar of May brought 310 MQLs]
  weaknesses: [two of six reps are new]
""",
)
def goal_without_reasons(judged: Judged) -> Iterator[Found]:
    """Goals with nothing that speaks for them, or nothing that speaks against them."""
    why = judged.agreement.goals.why
    if not (why.strengths or why.past_results or why.current_volume):
        help = "write strengths:, past_results: or current_volume: that both sides know of"
        yield Found("nothing says why the goal is realistic", ("goals", "why"), help, Mark.KEY)
    if not why.weaknesses:
        help = "write weaknesses: that both sides know of"
        yield Found("nothing says what may be in the way of the goal", ("goals", "why"), help, Mark.KEY)
