"""Two versions of an agreement, and what follows from each; made when a change rule first asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.changes.condition_relation import Relate, likeness_of, relation_of_groups

if TYPE_CHECKING:
    from slabuilder.cycles.changes.consequences import Consequence
    from slabuilder.cycles.changes.facts import Fact, Kind
    from slabuilder.cycles.changes.items import Way
    from slabuilder.rulebook.proofs.likeness import Likeness
    from slabuilder.rulebook.proofs.wording import Wording
    from slabuilder.rulebook.rules import Rulebook


@dataclass(frozen=True)
class Compared:
    """The version `before` and the one `after` it; `relate` finds out how the leads of two rules lie to each other."""

    before: Agreement
    after: Agreement
    relate: Relate = relation_of_groups

    @cached_property
    def likeness(self) -> Likeness:
        """What leads that show a difference are to be like."""
        return likeness_of(self.before, self.after)

    @cached_property
    def rules_before(self) -> Rulebook:
        """The rules by which leads were decided."""
        from slabuilder.rulebook.rules import rulebook

        return rulebook(self.before)

    @cached_property
    def rules_after(self) -> Rulebook:
        """The rules by which leads are decided now."""
        from slabuilder.rulebook.rules import rulebook

        return rulebook(self.after)

    @cached_property
    def have_targets(self) -> bool:
        """Whether both have figures to be compared: an agreement whose goals have an error has none."""
        from slabuilder.business_time.holidays_of import public_holidays
        from slabuilder.targets.groundwork import groundwork

        return all(groundwork(agreement, public_holidays)[0] is not None for agreement in (self.before, self.after))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every difference between them."""
        from slabuilder.cycles.changes.facts import facts

        return facts(self.before, self.after)

    @cached_property
    def only_names(self) -> frozenset[tuple[Kind, Way]]:
        """What happened where only because what was referred to has another name."""
        from slabuilder.cycles.changes.new_names import only_names

        return only_names(self.facts, self.before, self.after)

    @cached_property
    def consequences_of_scores(self) -> tuple[Consequence, ...]:
        """Which leads are decided otherwise because of scoring and bands."""
        from slabuilder.cycles.changes.consequences import consequences, with_scores_of

        return tuple(consequences(self.before, with_scores_of(self.before, self.after), self.relate))

    @cached_property
    def consequences_of_personas(self) -> tuple[Consequence, ...]:
        """Which leads are decided otherwise because of the conditions of personas."""
        from slabuilder.cycles.changes.consequences import consequences, with_personas_of

        return tuple(consequences(self.before, with_personas_of(self.before, self.after), self.relate))

    @cached_property
    def wording(self) -> Wording:
        """The names of both versions, for what is said of them."""
        from slabuilder.rulebook.proofs.wording import Wording

        return Wording.of_both(self.before, self.after)
