"""Each month's share of the promise.

The promise as a whole stays, and marketing owes more of it in one month and less in another.
"""

from __future__ import annotations

from decimal import Decimal

from slabuilder.agreement.goals import Goals
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import MARKETING
from slabuilder.cycles.changes.words import percent, was


@change_rule(
    code="CHG310",
    name="months",
    places=("goals.months.*",),
    judges="""
goals.months: {2026-10: 30%, 2026-11: 35%, 2026-12: 35%}
""",
    leaves="""
goals.days: open days
""",
)
def months(fact: Fact, compared: Compared) -> Judgement:
    """A month that has more of the promise, or less."""
    before = _share(fact.before, compared.before.goals)
    after = _share(fact.after, compared.after.goals)
    return different(f"{fact.way[2]}: {was(after, before)} of the promise{_owed(fact)}", MARKETING)


def _share(share: Decimal | None, goals: Goals) -> str:
    if share is not None:
        return percent(share)
    return "none" if goals.months else "an even part"


def _owed(fact: Fact) -> str:
    """Whether marketing owes more in that month, where both shares are written."""
    if fact.before is None or fact.after is None:
        return ""
    return f"; marketing owes {'more' if fact.after > fact.before else 'less'} in that month"
