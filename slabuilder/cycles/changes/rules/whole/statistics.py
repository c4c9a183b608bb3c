"""What the parties cite from others.

A statistic gives a reason for what is agreed, and is no part of it.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import quoted, was


@change_rule(
    code="CHG030",
    name="statistics",
    places=("statistics.**",),
    judges="""
statistics: [{id: hour, says: An hour matters., source: HBR, published: 2011-03, supports: lead_management}]
""",
    leaves="""
purpose: Fewer arguments.
""",
)
def statistics(fact: Fact, _: Compared) -> Judgement:
    """Statistics that came, went or are cited otherwise."""
    where = fact.way[1]
    if len(fact.way) == 2:
        return editorial(
            f"statistic {where} is {'cited now' if fact.kind is Kind.ADDED else 'no longer cited'}: {quoted(fact.value.says)}"
        )
    now, then = (quoted(str(value)) if value is not None else "none" for value in (fact.after, fact.before))
    return editorial(f"{fact.way[2]} of the statistic {where}: {was(now, then)}")
