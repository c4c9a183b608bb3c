"""What a check is: one file, which tells everything about it once.

The docstring of its module is the check's text for people: the first line is its title, the rest is why it matters.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.spans import Path

BOTH = (Owner.MARKETING, Owner.SALES)


@dataclass(frozen=True, slots=True)
class Found:
    """One place at which a check fires: the fact, and what belongs to it; `help` only where the check's own does not do."""

    message: str
    path: Path
    help: str | None = None
    mark: Mark = Mark.VALUE
    related: tuple[tuple[Path, str], ...] = ()


Find: TypeAlias = Callable[[Judged], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    `help` says what to do. `fires` and `quiet` are changes to the example agreement, one on which the check fires, it
    alone, and one on which none does: YAML with a path for each key (`handoff[hot].within`), whose value takes the place
    of what stands there; without a value, it is taken out.
    """

    code: str
    name: str
    severity: Severity
    title: str
    why: str
    help: str
    fires: str
    quiet: str
    find: Find
    stops: bool
    concerns: tuple[Owner, ...]

    def findings(self, judged: Judged) -> Iterator[Finding]:
        """What it finds, as findings of its code and severity."""
        for found in self.find(judged):
            help = found.help or self.help
            yield Finding(self.code, found.message, found.path, help, found.mark, self.severity, found.related)


def check(
    *,
    code: str,
    name: str,
    severity: Severity,
    help: str,
    fires: str,
    quiet: str,
    stops: bool = False,
    concerns: tuple[Owner, ...] = BOTH,
) -> Callable[[Find], Check]:
    """Make a check of the function below it."""

    def made(find: Find) -> Check:
        title, _, why = (sys.modules[find.__module__].__doc__ or "").partition("\n")
        return Check(
            code, name, severity, title.strip(), why.strip(), help, fires.strip(), quiet.strip(), find, stops, concerns
        )

    return made
