"""All leads that there can be, as symbols: what a search goes through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import tzinfo

import z3

from slabuilder.conditions.literals import Field
from slabuilder.conditions.symbols import Symbol
from slabuilder.rulebook.proofs.symbolic import Formula, SymbolicRules
from slabuilder.rulebook.proofs.thresholds import Threshold


@dataclass(frozen=True, slots=True)
class Space:
    """The symbols by field, in the order in which an example names them; and the laws that tie them together.

    `thresholds` are the values that each field is compared with: an example lies best near one of them.
    """

    context: z3.Context
    zone: tzinfo
    as_of: z3.ArithRef
    fields: Mapping[str, Field]
    symbols: Mapping[str, Symbol]
    events: Mapping[str, Formula]
    laws: tuple[Formula, ...]
    thresholds: Mapping[str, tuple[Threshold, ...]]

    @classmethod
    def of(cls, rules: SymbolicRules, thresholds: Mapping[str, tuple[Threshold, ...]]) -> Space:
        """The leads of one set of rules."""
        return cls.of_both(rules, rules, rules.rules.fields, thresholds)

    @classmethod
    def of_both(
        cls,
        rules: SymbolicRules,
        others: SymbolicRules,
        names: Iterable[str],
        thresholds: Mapping[str, tuple[Threshold, ...]],
    ) -> Space:
        """Leads that two sets of rules see, which share their symbols; an example has values for `names` alone."""
        symbols = others.lead.symbols | rules.lead.symbols
        fields = {**others.rules.fields, **rules.rules.fields}
        laws = [*rules.lead.laws()] if rules is others else [*rules.lead.laws(), *others.lead.laws()]
        return cls(
            rules.context,
            rules.lead.zone,
            rules.lead.as_of,
            {name: fields[name] for name in names},
            {name: symbols[name] for name in names},
            others.events | rules.events,
            tuple(laws),
            thresholds,
        )
