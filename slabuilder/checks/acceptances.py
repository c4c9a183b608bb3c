"""Findings that an agreement accepts: each becomes a note, as long as whom it concerns has approved it and its day has not passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from slabuilder.agreement.accepted_findings import AcceptedFinding
from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.parties import Party
from slabuilder.agreement.places import is_at, place_name
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.checks.check import Check
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Finding
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One entry of `accepted_findings`, and where it stands."""

    entry: AcceptedFinding
    path: Path

    def is_of(self, finding: Finding, agreement: Agreement) -> bool:
        """Whether it speaks of `finding`."""
        if self.entry.code != finding.code:
            return False
        return self.entry.at is None or is_at(place_name(agreement, finding.path), self.entry.at)

    def fault(self, check: Check, agreement: Agreement, today: date) -> tuple[Path, str] | None:
        """Why it does not count, and where that stands; nothing where it does."""
        if self.entry.until < today:
            return (*self.path, "until"), f"it was accepted until {self.entry.until}, which is over"
        lacking = [
            party.name for party in _parties(agreement, check.concerns) if not _approvers(party, self.entry.approved_by)
        ]
        if lacking:
            return (*self.path, "approved_by"), f"it is not accepted: nobody of {' and '.join(lacking)} approved it"
        return None


def acceptances(agreement: Agreement) -> tuple[Acceptance, ...]:
    """Every entry of `accepted_findings`."""
    entries = enumerate(agreement.accepted_findings)
    return tuple(Acceptance(entry, ("accepted_findings", index)) for index, entry in entries)


def with_acceptances(found: Sequence[Finding], check: Check, agreement: Agreement, today: date) -> Iterator[Finding]:
    """What `check` found, with what is accepted of it as notes; beside the rest, why it is not accepted."""
    for finding in found:
        of_it = [] if check.stops else [each for each in acceptances(agreement) if each.is_of(finding, agreement)]
        faults = [(each, each.fault(check, agreement, today)) for each in of_it]
        counting = next((each for each, fault in faults if fault is None), None)
        if counting is not None:
            yield replace(finding, severity=Severity.NOTE, accepted=_words(counting.entry, agreement))
        else:
            yield replace(finding, related=(*finding.related, *(fault for _, fault in faults if fault is not None)))


def _words(entry: AcceptedFinding, agreement: Agreement) -> str:
    names = [name for party in _parties(agreement, tuple(Owner)) for name in _approvers(party, entry.approved_by)]
    return f"by {' and '.join(names)} until {entry.until}: {entry.reason}"


def _parties(agreement: Agreement, sides: tuple[Owner, ...]) -> Iterator[Party]:
    for side in sides:
        match side:
            case Owner.MARKETING:
                yield agreement.parties.marketing
            case Owner.SALES:
                yield agreement.parties.sales


def _approvers(party: Party, approved_by: tuple[str, ...]) -> list[str]:
    """The names of those of `party` who approved."""
    return [signatory.name for signatory in party.signatories if signatory.id in approved_by]
