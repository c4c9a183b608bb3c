"""The language and region of the document.

The document is written in another language, or writes its dates and numbers otherwise. It says the same.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG011",
    name="locale",
    places=("locale",),
    judges="""
locale: en-GB
""",
    leaves="""
currency: EUR
""",
)
def locale(fact: Fact, _: Compared) -> Judgement:
    """Another language, or another region."""
    return editorial(f"the document is written for {was(fact.after, fact.before)}")
