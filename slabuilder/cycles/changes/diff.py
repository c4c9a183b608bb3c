"""The difference of two versions of an agreement, all of it: changes, moved targets, and who has to sign again."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.parties import Signatory
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.attribution.attribution import MovedTarget, attribution
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.judged_changes import Change, judged_changes
from slabuilder.cycles.changes.signing_again import is_recalculation, must_sign


@dataclass(frozen=True, slots=True)
class Diff:
    """What `compared` differ in. `targets` are those that moved; they are missing where a version has no plan."""

    compared: Compared
    changes: tuple[Change, ...]
    targets: tuple[MovedTarget, ...]
    must_sign: tuple[Signatory, ...]

    @property
    def is_material(self) -> bool:
        """Whether anybody owes anything else than before."""
        return any(change.judgement.material for change in self.changes)

    @property
    def recalculated(self) -> tuple[Change, ...]:
        """The changes that a recalculation may make without signatures."""
        return tuple(change for change in self.changes if is_recalculation(self.compared, change.fact))

    def heavier_for(self, side: Owner) -> tuple[Change, ...]:
        """The changes that are a heavier duty for `side`."""
        return tuple(change for change in self.changes if side in change.judgement.heavier_for)

    def lighter_for(self, side: Owner) -> tuple[Change, ...]:
        """The changes that are a lighter duty for `side`."""
        return tuple(change for change in self.changes if side in change.judgement.lighter_for)

    def different_for(self, side: Owner) -> tuple[Change, ...]:
        """The changes that are another duty for `side`, neither heavier nor lighter."""
        return tuple(change for change in self.changes if side in change.judgement.different_for)


def diff(compared: Compared) -> Diff:
    """The difference of the two versions."""
    changes = judged_changes(compared)
    targets: tuple[MovedTarget, ...] = ()
    if compared.have_targets:
        targets = tuple(target for target in attribution(compared.before, compared.after) if target.moved)
    return Diff(compared, changes, targets, must_sign(compared, changes))
