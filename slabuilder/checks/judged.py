"""What checks judge: an agreement without errors, and what follows from it.

What follows is made when a check first asks for it, so that a run without that check does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.conditions_in import conditions_in
from slabuilder.diagnostics.finding import Finding
from slabuilder.rulebook.proofs.proofs_of import proofs_of
from slabuilder.spans import Path

if TYPE_CHECKING:
    from slabuilder.conditions.tree import Condition
    from slabuilder.rulebook.proofs.proof import Proof
    from slabuilder.rulebook.rules import Rulebook
    from slabuilder.targets.groundwork import Groundwork
    from slabuilder.targets.plan import Plan


@dataclass(frozen=True)
class Judged:
    """An agreement, and the day on which it is judged.

    Checks of acceptances run when all others have: they see what was `found`, and which codes were `left_out`.
    `prove` proves what there is to prove of an agreement's rules, or says what is known of that.
    """

    agreement: Agreement
    today: date
    found: tuple[Finding, ...] = ()
    left_out: frozenset[str] = frozenset()
    prove: Callable[[Agreement], tuple[Proof, ...]] = proofs_of

    @cached_property
    def conditions(self) -> tuple[tuple[Path, Condition], ...]:
        """Every condition of the agreement with its path, in the order of the format."""
        return tuple(conditions_in(self.agreement))

    @cached_property
    def _groundwork(self) -> tuple[Groundwork | None, tuple[Finding, ...]]:
        from slabuilder.business_time.holidays_of import public_holidays
        from slabuilder.targets.groundwork import groundwork

        return groundwork(self.agreement, public_holidays)

    @property
    def ground(self) -> Groundwork | None:
        """Days, calendars, the goal as figures, the hours of each team; nothing where the goals have an error."""
        return self._groundwork[0]

    @property
    def plan_findings(self) -> tuple[Finding, ...]:
        """What a plan cannot do, or what a team has no time for."""
        return self._groundwork[1]

    @cached_property
    def plan(self) -> Plan | None:
        """Every figure; nothing where the goals have an error. Ask for `ground` where that has what you need."""
        from slabuilder.targets.planning import plan_on

        return None if self.ground is None else plan_on(self.agreement, self.ground)

    @cached_property
    def proofs(self) -> tuple[Proof, ...]:
        """What is proved of the rules."""
        return self.prove(self.agreement)

    @cached_property
    def rules(self) -> Rulebook:
        """The rules by which leads are decided."""
        from slabuilder.rulebook.rules import rulebook

        return rulebook(self.agreement)
