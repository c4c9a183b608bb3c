"""What could not be proved of the rules, for the checks that tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found
from slabuilder.checks.judged import Judged

BY_PROOF = frozenset(
    {
        "SLA090",
        "SLA091",
        "SLA092",
        "SLA191",
        "SLA291",
        "SLA292",
        "SLA293",
        "SLA294",
        "SLA591",
        "SLA593",
        "SLA691",
        "SLA692",
    }
)
"""The codes of the checks that tell of proofs: without these they are not run."""


def found_by_proof(judged: Judged, code: str) -> Iterator[Found]:
    """The findings of this code that came of the proofs."""
    for proof in judged.proofs:
        for finding in proof.findings:
            if finding.code == code:
                yield Found(finding.message, finding.path, finding.help, finding.mark, finding.related)
