"""What a field of a lead holds.

Conditions ask for the field. If it holds something else, is counted in another unit or has other options, the same condition
takes other leads. A field that no condition asks for and that is not handed over changes nothing.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.fields_used import is_used
from slabuilder.cycles.changes.words import quoted, was


@change_rule(
    code="CHG026",
    name="lead-field-meaning",
    places=(
        "lead_fields.*.type",
        "lead_fields.*.unit",
        "lead_fields.*.means",
        "lead_fields.*.options.*",
    ),
    judges="""
lead_fields.employees.means: Everybody on the payroll.
""",
    leaves="""
lead_fields.employees.label: employees
""",
)
def lead_field_meaning(fact: Fact, compared: Compared) -> Judgement:
    """Another type, unit or meaning, or other options."""
    name, what = fact.way[1], fact.way[2]
    if what == "options":
        says = f"lead field {name}: the option {fact.value} {'is new' if fact.kind is Kind.ADDED else 'is gone'}"
    elif what == "means":
        now, then = (quoted(text) if text else "what its label says" for text in (fact.after, fact.before))
        says = f"lead field {name} means {was(now, then)}"
    else:
        says = f"{what} of the lead field {name}: {was(fact.after or 'none', fact.before or 'none')}"
    return different(says, *BOTH) if is_used(compared, name) else editorial(f"{says}; nothing asks for it")
