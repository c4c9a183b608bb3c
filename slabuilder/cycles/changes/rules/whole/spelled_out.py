"""What goes without saying was spelled out, or is no longer.

A key that is left out has a value all the same, which the format's reference names. To write it, or to stop writing it,
changes nothing that anybody owes.
"""

from __future__ import annotations

from slabuilder.agreement.content import content
from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at, way_text


@change_rule(
    code="CHG001",
    name="spelled-out",
    places=("**",),
    judges="""
goals.rounding: up
""",
    leaves="""
goals.rounding: nearest
""",
)
def spelled_out(fact: Fact, compared: Compared) -> Judgement | None:
    """Values that are the same in both versions, one of them unwritten."""
    old, new = (value_at(agreement, fact.way) for agreement in (compared.before, compared.after))
    if old is None or content(old) != content(new):
        return None
    return editorial(f"{way_text(fact.way)} is as before, written out in one version and not in the other")
