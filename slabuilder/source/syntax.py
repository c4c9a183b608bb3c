"""Says in plain words why a text is not YAML."""

from __future__ import annotations

from slabuilder.source.events import NotYaml
from slabuilder.source.faults import Faults
from slabuilder.source.refusals import NOT_YAML


def explain(faults: Faults, text: str, error: NotYaml) -> None:
    """Notes the fault where the parser gave up."""
    start = min(error.offset, len(text))
    faults.add(NOT_YAML, start, min(start + 1, len(text)), f"this is not YAML: {error.problem}", "see the line above")
