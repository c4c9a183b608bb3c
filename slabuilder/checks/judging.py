"""How agreements are judged: as on which day, by which checks, with proofs or without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.agreement.agreement import Agreement
from slabuilder.checks.check import Check
from slabuilder.checks.choice import Choice
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import BY_PROOF
from slabuilder.checks.running import findings
from slabuilder.diagnostics.finding import Finding
from slabuilder.rulebook.proofs.proofs_of import no_proofs, proofs_of

if TYPE_CHECKING:
    from slabuilder.rulebook.proofs.proof import Proof


@dataclass(frozen=True, slots=True)
class Judging:
    """What is the same for all agreements of a run; proofs are kept in the folder `kept_in`, if there is one.

    `policies` are the checks that the project's own rules make.
    """

    today: date
    choice: Choice
    proofs: bool
    kept_in: Path | None
    policies: tuple[Check, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the checks that are run."""
        own = dict.fromkeys(check.code for check in self.policies if self.choice.severity_of(check) is not None)
        return (*(code for code in self.choice.codes if self.proofs or code not in BY_PROOF), *own)

    def judged(self, agreement: Agreement, known: tuple[Proof, ...] | None = None) -> Judged:
        """What checks are asked about `agreement`; its proofs are not made again where they are `known`."""
        if known is not None:
            return Judged(agreement, self.today, prove=lambda _: known)
        prove = partial(proofs_of, folder=self.kept_in) if self.proofs else no_proofs
        return Judged(agreement, self.today, prove=prove)

    def findings(self, judged: Judged) -> Iterator[Finding]:
        """What the checks find in it."""
        return findings(judged, self.choice, self.policies)
