"""What findings call stages: as the document does, in English."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.language import language_for


def stage_name(agreement: Agreement, stage: str) -> str:
    """What one lead of this stage is called: MQL, or the agreement's own word."""
    return language_for("en-US", agreement.currency).stage_name(stage, agreement.qualified_lead.stages)


def stage_names(agreement: Agreement, stage: str) -> str:
    """What several leads of this stage are called."""
    return language_for("en-US", agreement.currency).stage_plural(stage, agreement.qualified_lead.stages)
