"""Runs the checks over one agreement."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.judged import Judged
from slabuilder.checks.registry import CHECKS
from slabuilder.diagnostics.finding import Finding


def findings(judged: Judged) -> Iterator[Finding]:
    """What each check finds."""
    for check in CHECKS:
        yield from check.findings(judged)
