"""What every part of the view is written with: the agreement's own names, its numbers in words, its conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.conditions.literals import literal, typed
from slabuilder.conditions.names import Names
from slabuilder.conditions.sentences import Outline, outline, sentence
from slabuilder.conditions.tree import Condition
from slabuilder.conditions.values import Values
from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.render.markdown import to_html
from slabuilder.render.view.clauses import Clauses
from slabuilder.targets.explain import quantity
from slabuilder.targets.expressions import Unit
from slabuilder.targets.plan import Plan, Target

OWNERS = {Owner.MARKETING: marked("Marketing"), Owner.SALES: marked("Sales")}


@dataclass(frozen=True, slots=True)
class Amount:
    """A rounded figure as it is shown, and the exact one that it comes from where the two differ."""

    shown: str
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """An agreement with its plan and its clause numbers, and the language that it is written in."""

    agreement: Agreement
    plan: Plan
    language: Language
    clauses: Clauses
    names: Names
    teams: Mapping[str, str]

    @classmethod
    def of(cls, agreement: Agreement, plan: Plan, language: Language, clauses: Clauses) -> Writing:
        """How `agreement` is written in `language`."""
        personas = {persona.id: persona.name for persona in agreement.buyer_personas}
        names = Names(agreement.lead_fields, agreement.qualified_lead.stages, personas)
        teams = {team.id: team.name for team in agreement.parties.sales.teams}
        return cls(agreement, plan, language, clauses, names, teams)

    def outline(self, condition: Condition | None) -> Outline | None:
        """`condition` as a list in a list, if there is one."""
        return None if condition is None else outline(self._typed(condition), self.names, self.language)

    def sentence(self, condition: Condition) -> str:
        """`condition` in one line."""
        return sentence(self._typed(condition), self.names, self.language)

    def value(self, field: str, value: str | bool) -> str:
        """The value of a lead's field: `40 employees`, `yes`, and texts as they are."""
        known = literal(value, self.agreement.lead_fields[field].vocabulary)
        if isinstance(known, str):
            return known
        return Values(self.language, self.names.unit(field), self.names.is_money(field)).one(known)

    def _typed(self, condition: Condition) -> Condition:
        vocabulary = {name: field.vocabulary for name, field in self.agreement.lead_fields.items()}
        return typed(condition, vocabulary)[0]

    def markdown(self, text: str | None) -> Markup | None:
        """A text field as HTML, if there is one."""
        return None if text is None else to_html(text)

    def owner(self, owner: Owner) -> str:
        """`Marketing` or `Sales`."""
        return self.language.phrase(OWNERS[owner])

    def stage(self, stage: str) -> str:
        """One lead of a stage, `MQL`."""
        return self.language.stage_name(stage, self.names.stages)

    def stages(self, stage: str) -> str:
        """The leads of a stage, `MQLs`."""
        return self.language.stage_plural(stage, self.names.stages)

    def quantity(self, value: Fraction, unit: Unit, stage: str | None = None) -> str:
        """`value` with what it counts, `1,536 MQLs`."""
        return quantity(value, unit, stage, self.language, self.agreement.qualified_lead.stages)

    def target(self, target: Target) -> str:
        """What is shown of a target, `1,536 MQLs`."""
        return self.quantity(target.value, target.figure.unit, target.figure.stage)

    def per_week(self) -> str:
        """About how much of the promise is owed a week, `119 MQLs a week`."""
        figure = self.plan.promised.figure
        return self.language.per(self.quantity(Fraction(round(self.plan.per_week)), figure.unit, figure.stage), "week")

    def amount(self, target: Target) -> Amount:
        """What is shown of a target, and beside a rounded count its fraction: `39` and `38.4`."""
        return Amount(self.target(target), self.exact(target.exact, target.value, target.figure.unit))

    def count(self, target: Target) -> Amount:
        """The same without what it counts, for a table whose heading says so."""
        unit = target.figure.unit
        return Amount(self.part(target.value, unit), self.exact(target.exact, target.value, unit))

    def exact(self, exact: Fraction, value: Fraction, unit: Unit) -> str | None:
        """The fraction that a rounded count comes from; nothing where they look alike, or for money."""
        if unit not in {Unit.CUSTOMERS, Unit.LEADS} or exact == value:
            return None
        return self.language.number(exact)

    def part(self, value: Fraction, unit: Unit) -> str:
        """A number of a table whose heading says what it counts."""
        return self.language.money(value) if unit in {Unit.MONEY, Unit.MONEY_PER_LEAD} else self.language.number(value)

    def people(self, ids: tuple[str, ...]) -> str:
        """The names of signatories as a list."""
        parties = self.agreement.parties
        names = {person.id: person.name for party in (parties.marketing, parties.sales) for person in party.signatories}
        return self.language.both([names[person] for person in ids])


def labelled(name: str) -> str:
    """`name` as the label of a row or a bar: it begins with a capital, unless it is spelt like “eMQLs”."""
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]
