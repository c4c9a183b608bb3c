"""Checks plain values against a model: gives the model's instance, or every fault."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from slabuilder.agreement.base import Part
from slabuilder.diagnostics import Finding
from slabuilder.loading.blanks import blank_findings, with_blanks
from slabuilder.loading.model_faults import faults_of
from slabuilder.loading.partly_read import rule_findings

P = TypeVar("P", bound=Part)


def validated(root: type[P], value: object) -> tuple[P | None, list[Finding]]:
    """`value` as a `root`; or nothing, with every fault."""
    blanks = list(blank_findings(value))
    if blanks:
        value = with_blanks(value)
    try:
        return root.model_validate(value), []
    except ValidationError as error:
        faults = faults_of(error, root, value)
    blank = {finding.path for finding in blanks}
    wrong = [finding for finding in faults.findings if finding.path not in blank]
    return None, [*blanks, *wrong, *rule_findings(faults.unreadable, root, value)]
