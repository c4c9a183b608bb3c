"""Leads and rules in the words of the people who read what is proved of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.lead import Value
from slabuilder.conditions.names import Names
from slabuilder.conditions.values import Values
from slabuilder.language import Language, language_for
from slabuilder.rulebook.proofs.example import Example


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes with the names that an agreement gives; in English, as all findings are."""

    names: Names
    language: Language

    @classmethod
    def of(cls, agreement: Agreement) -> Wording:
        """The wording for `agreement`."""
        personas = {persona.id: persona.name for persona in agreement.buyer_personas}
        names = Names(agreement.lead_fields, agreement.qualified_lead.stages, personas)
        return cls(names, language_for("en-US", agreement.currency))

    @classmethod
    def of_both(cls, before: Agreement, after: Agreement) -> Wording:
        """The wording for two versions: as the later one calls things, and the earlier one what only it has."""
        earlier, later = cls.of(before), cls.of(after)
        stages = (*later.names.stages, *earlier.names.stages)
        fields = {**earlier.names.fields, **later.names.fields}
        personas = {**earlier.names.personas, **later.names.personas}
        return cls(Names(fields, stages, personas), later.language)

    def lead(self, example: Example) -> str:
        """`company size 20 employees, job title VP, asked for a demo: yes`; what is not named is unknown.

        Where there is a time among the values, it says on which day the lead is judged.
        """
        known = [self._value(name, value) for name, value in example.values.items()]
        if any(isinstance(value, date) for value in example.values.values()):
            known.append(f"as of {self.language.moment(example.as_of)}")
        known += [f"moved to {self.stage(stage)} by hand" for stage in sorted(example.events)]
        return ", ".join(known) or "one of which nothing is known"

    def _value(self, name: str, value: Value) -> str:
        label = self.names.label(name)
        words = Values(self.language, self.names.unit(name), self.names.is_money(name)).one(value)
        return f"{label}: {words}" if isinstance(value, bool) else f"{label} {words}"

    def stage(self, stage: str) -> str:
        """One lead of a stage: `MQL`."""
        return self.language.stage_name(stage, self.names.stages)

    def persona(self, persona: str) -> str:
        """The name of a buyer persona."""
        return self.names.personas[persona]

    def all_of(self, names: Iterable[str]) -> str:
        """`hot and dach`."""
        return self.language.both([*names])


def samples_of(agreement: Agreement) -> Mapping[str, tuple[str, ...]]:
    """The texts that leads of the agreement's own examples have, by field."""
    found: dict[str, dict[str, None]] = {}
    for stage in agreement.qualified_lead.stages:
        for example in (*stage.examples, *stage.counter_examples):
            for name, value in example.items():
                if isinstance(value, str):
                    found.setdefault(name, {})[value] = None
    return {name: tuple(values) for name, values in found.items()}
