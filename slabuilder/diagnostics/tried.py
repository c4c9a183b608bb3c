"""What a run looked at: without it, a report without faults could not be told from one that looked at nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from slabuilder.diagnostics.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Tried:
    """The codes of the checks that were run on each file; none where it could not be read without a fault.

    `failing` are the severities of which one finding is enough to fail.
    """

    checks: Mapping[str, Sequence[str]] = field(default_factory=dict)
    failing: frozenset[Severity] = frozenset({Severity.ERROR})
