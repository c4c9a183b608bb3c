"""The codes of all faults found while a file is read; checks of an agreement's content have their own registry."""

from __future__ import annotations

CODES: dict[str, tuple[str, str]] = {
    # code: (name, what it means)
    "SLA001": ("unreadable-file", "The file cannot be read as UTF-8 text, is empty, or is too large."),
    "SLA002": ("invalid-yaml", "The text is not YAML."),
    "SLA003": ("duplicate-key", "The same key stands twice in one mapping."),
    "SLA004": (
        "yaml-feature-refused",
        "A part of YAML that agreements do without: tags, directives, merge keys, invisible characters.",
    ),
    "SLA005": ("too-much-yaml", "Too many values or faults, nested too deeply, or an alias that contains itself."),
    "SLA010": ("missing-key", "A key that is required is not there."),
    "SLA011": ("unknown-key", "A key that the format does not have."),
    "SLA012": ("wrong-value", "A value of the wrong type, form or size."),
    "SLA013": ("dangling-reference", "A name that refers to nothing in the agreement."),
    "SLA014": ("circular-reference", "Conditions that refer to each other in a circle."),
    "SLA015": ("duplicate-id", "The same id stands twice in one list."),
    "SLA016": ("inconsistent", "Values that are right one by one, but do not fit together."),
    "SLA017": ("condition-type", "A condition tests a field in a way that the field's type does not have."),
}
