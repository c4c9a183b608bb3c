"""Whether a number of leads is promised, or their value.

A number is kept by leads of any quality, a value by fewer good ones as well. It is another promise, and counted otherwise.
"""

from __future__ import annotations

from slabuilder.agreement.goals import PromisedIn
from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at


@change_rule(
    code="CHG319",
    name="promised-in",
    places=("goals.promised_in",),
    judges="""
goals.promised_in: value
""",
    leaves="""
goals.rounding: nearest
""",
)
def promised_in(fact: Fact, compared: Compared) -> Judgement:
    """A number instead of a value, or the reverse."""
    after, before = (value_at(agreement, fact.way) for agreement in (compared.after, compared.before))
    names = {PromisedIn.COUNT: "number", PromisedIn.VALUE: "value"}
    return different(f"the {names[after]} of leads is promised, was the {names[before]}", *BOTH)
