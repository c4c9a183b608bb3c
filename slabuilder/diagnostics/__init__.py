"""One Diagnostic for every kind of fault: in YAML, in the model, in a rule, in lead data."""

from slabuilder.diagnostics.diagnostic import Diagnostic, Label, Severity
from slabuilder.diagnostics.finding import Finding, Mark

__all__ = ["Diagnostic", "Finding", "Label", "Mark", "Severity"]
