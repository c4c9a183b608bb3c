"""What people call a field of a lead.

The label is what sentences call the field; the field is the same.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG025",
    name="lead-field-label",
    places=("lead_fields.*.label",),
    judges="""
lead_fields.employees.label: employees
""",
    leaves="""
lead_fields.employees.means: Everybody on the payroll.
""",
)
def lead_field_label(fact: Fact, _: Compared) -> Judgement:
    """Another label."""
    return editorial(f"lead field {fact.way[1]} is called {was(fact.after, fact.before)}")
