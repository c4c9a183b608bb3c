"""The codes of what is wrong with the data of a lead; faults of single values have the codes of an agreement's values."""

from __future__ import annotations

CODES: dict[str, tuple[str, str]] = {
    # code: (name, what it means)
    "SLA018": ("invalid-lead", "The data of a lead is not a JSON object of fields and their values."),
}
