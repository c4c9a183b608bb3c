"""All codes that slabuilder gives to faults, wherever they are found."""

from __future__ import annotations

from slabuilder.checks.policies.codes import CODES as POLICY_CODES
from slabuilder.checks.registry import CHECKS
from slabuilder.diagnostics.codes import CODES as FORMAT_CODES
from slabuilder.render.codes import CODES as TEMPLATE_CODES
from slabuilder.rulebook.codes import CODES as LEAD_CODES


def all_codes() -> dict[str, tuple[str, str]]:
    """The name and the meaning of each, in order."""
    checks = {check.code: (check.name, check.title) for check in CHECKS}
    return dict(sorted((FORMAT_CODES | LEAD_CODES | TEMPLATE_CODES | POLICY_CODES | checks).items()))
