"""What the plan itself found while it was made, for the checks that tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found
from slabuilder.checks.judged import Judged


def found_by_plan(judged: Judged, code: str) -> Iterator[Found]:
    """Its findings of this code."""
    for finding in judged.plan_findings:
        if finding.code == code:
            yield Found(finding.message, finding.path, finding.help, finding.mark, finding.related)
