"""The codes of the checks, for whoever prints findings."""

from __future__ import annotations

from slabuilder.checks.registry import CHECKS

CODES: dict[str, tuple[str, str]] = {check.code: (check.name, check.title) for check in CHECKS}
