"""Where a rate comes from.

What was counted in the past, and why the rate is another one, are reasons for the rate. What is owed follows from the rate.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import number, was


@change_rule(
    code="CHG309",
    name="rate-evidence",
    places=(
        "goals.close_rate.observed.**",
        "goals.close_rate.because",
        "goals.funnel.*.observed.**",
        "goals.funnel.*.because",
    ),
    judges="""
goals.close_rate.because: two reps joined in August
""",
    leaves="""
goals.close_rate.rate: 3%
""",
)
def rate_evidence(fact: Fact, compared: Compared) -> Judgement:
    """Counts and reasons."""
    of = "the close rate" if fact.way[1] == "close_rate" else f"the rate from {compared.wording.stage(fact.way[2])}"
    if fact.way[-1] == "observed":
        counts = f"{number(fact.value.won)} of {number(fact.value.entered)}"
        return editorial(
            f"{of}: {counts} {'are given as observed' if fact.kind is Kind.ADDED else 'are no longer given'}"
        )
    return editorial(f"{of}, {fact.way[-1]}: {was(_plain(fact.after), _plain(fact.before))}")


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " to ".join(map(str, value))
    return "none" if value is None else number(value) if isinstance(value, int) else str(value)
