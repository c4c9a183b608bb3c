"""Which fields of a lead an agreement asks for: in its conditions, or to be handed over with the lead."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.conditions_in import conditions_in, field_tests
from slabuilder.cycles.changes.compared import Compared


def is_used(compared: Compared, field: str) -> bool:
    """Whether either version asks for the field of this name."""
    return any(field in fields_used(agreement) for agreement in (compared.before, compared.after))


def fields_used(agreement: Agreement) -> frozenset[str]:
    """The names of the fields that `agreement` asks for."""
    tested = {test.field for path, condition in conditions_in(agreement) for _, test in field_tests(condition, path)}
    return frozenset(tested.union(*(route.with_ for route in agreement.handoff)))
