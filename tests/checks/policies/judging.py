"""Judges agreements by policies that are written in a test."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from slabuilder.agreement.agreement import Agreement
from slabuilder.checks.choice import Choice
from slabuilder.checks.judged import Judged
from slabuilder.checks.policies.reading import checks_in
from slabuilder.checks.running import findings
from slabuilder.diagnostics import Finding
from slabuilder.loading.load import agreement_in
from slabuilder.source import read
from tests.checks.example import changed

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = sorted((ROOT / "agreements").glob("*.yaml"))
ONLY_POLICIES = Choice(select=("SLA08",))


def agreement_of(value: object) -> Agreement:
    agreement, faults = agreement_in(value)
    assert faults == []
    assert agreement is not None
    return agreement


def example(file: Path) -> Agreement:
    document, faults = read(file.read_bytes(), file.name)
    assert faults == ()
    assert document is not None
    return agreement_of(document.value)


def found(policies: str, change: str = "", choice: Choice = ONLY_POLICIES) -> list[Finding]:
    """What `policies` find in the small example agreement after `change`."""
    checks = checks_in(f"format: 1\npolicies:\n{policies}".encode(), "policies/x.yaml")
    judged = Judged(agreement_of(changed(change)), date(2026, 9, 15))
    return list(findings(judged, choice, checks))
