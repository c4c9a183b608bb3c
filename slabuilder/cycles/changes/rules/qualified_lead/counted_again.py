"""After how long the same lead counts again.

If it takes longer until the same person or company counts a second time, marketing has to bring more new ones. Without a time
it never counts again.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import longer_is_heavier
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import MARKETING
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG210",
    name="counted-again",
    places=("qualified_lead.counting.again_after",),
    judges="""
qualified_lead.counting.again_after: 120 days
""",
    leaves="""
qualified_lead.counting.one_per: company
""",
)
def counted_again(fact: Fact, compared: Compared) -> Judgement:
    """A lead that counts again later, sooner, now, or no longer."""
    now, then = (f"after {value}" if value else "never" for value in (fact.after, fact.before))
    says = f"the same lead counts again {was(now, then)}"
    return longer_is_heavier(says, fact, compared, MARKETING)
