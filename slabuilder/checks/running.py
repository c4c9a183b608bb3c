"""Runs the checks over one agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slabuilder.checks.acceptances import with_acceptances
from slabuilder.checks.check import Check
from slabuilder.checks.choice import Choice
from slabuilder.checks.judged import Judged
from slabuilder.checks.registry import CHECKS, ON_ACCEPTANCES
from slabuilder.diagnostics.finding import Finding


def findings(judged: Judged, choice: Choice, policies: tuple[Check, ...] = ()) -> Iterator[Finding]:
    """What each check of `choice` and each of `policies` finds, as bad as that takes it to be; what is accepted comes as a note."""
    found: list[Finding] = []
    for check in (*chosen(choice), *policies):
        found += with_acceptances(list(_found(check, judged, choice)), check, judged.agreement, judged.today)
    yield from found
    left_out = frozenset(check.code for check in (*CHECKS, *policies) if choice.severity_of(check) is None)
    for check in ON_ACCEPTANCES:
        yield from _found(check, replace(judged, found=tuple(found), left_out=left_out), choice)


def chosen(choice: Choice) -> tuple[Check, ...]:
    """The checks of `choice` that look at the agreement itself."""
    return tuple(check for check in CHECKS if choice.severity_of(check) is not None and check not in ON_ACCEPTANCES)


def _found(check: Check, judged: Judged, choice: Choice) -> Iterator[Finding]:
    severity = choice.severity_of(check)
    if severity is not None:
        for finding in check.findings(judged):
            yield replace(finding, severity=severity)
