"""The fields that are known of a lead.

A field that conditions ask for, or that is handed over, has to be known of every lead: marketing collects it, and sales
relies on it. One that nothing asks for changes nothing.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.fields_used import is_used


@change_rule(
    code="CHG027",
    name="lead-field-set",
    places=("lead_fields.*",),
    judges="""
lead_fields.region: {type: text, label: region}
handoff[all].with: [email, region]
""",
    leaves="""
lead_fields.employees.label: employees
""",
)
def lead_field_set(fact: Fact, compared: Compared) -> Judgement:
    """Fields that came, or went."""
    says = f"lead field {fact.way[1]}, {fact.value.label}, {'is new' if fact.kind is Kind.ADDED else 'is gone'}"
    return different(says, *BOTH) if is_used(compared, fact.way[1]) else editorial(f"{says}; nothing asks for it")
