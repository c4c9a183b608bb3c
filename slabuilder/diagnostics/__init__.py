"""One Diagnostic for every kind of fault: in YAML, in the model, in a rule, in lead data."""

from slabuilder.diagnostics.diagnostic import Diagnostic, Label, Severity

__all__ = ["Diagnostic", "Label", "Severity"]
