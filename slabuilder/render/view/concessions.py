"""What one step of each side is worth to the other, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.attribution.inputs import Kind, input_name
from slabuilder.cycles.what_if.concessions import Concession
from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.render.view.writing import labelled
from slabuilder.targets.explain import quantity
from slabuilder.targets.expressions import Unit

MONEY_MORE, MONEY_LESS = marked("{input}: {amount} more"), marked("{input}: {amount} less")
POINT_MORE, POINT_LESS = marked("{input}: one point more"), marked("{input}: one point less")
ONE_FEWER = {Kind.ATTEMPTS: marked("{input}: one fewer"), Kind.MINUTES: marked("{input}: one less")}


@dataclass(frozen=True, slots=True)
class ConcessionView:
    """One step, the leads that it spares marketing, and the hours that it spares sales."""

    label: str
    leads: str
    hours: str


def concession_views(
    concessions: Iterable[Concession], agreement: Agreement, language: Language
) -> tuple[ConcessionView, ...]:
    """The `concessions` from what `agreement` says, one a row."""
    return tuple(_concession(each, agreement, language) for each in concessions)


def _concession(concession: Concession, agreement: Agreement, language: Language) -> ConcessionView:
    name = labelled(input_name(concession, agreement, language))
    stages, promise = agreement.qualified_lead.stages, agreement.goals.promise
    hours = Fraction(round(concession.hours, 0 if concession.hours >= 10 else 1))
    return ConcessionView(
        _step(concession, name, language),
        language.stage(promise, concession.leads, stages) if concession.leads else "",
        quantity(hours, Unit.HOURS, None, language, stages) if hours else "",
    )


def _step(concession: Concession, name: str, language: Language) -> str:
    if concession.kind in ONE_FEWER:
        return language.phrase(ONE_FEWER[concession.kind], input=name)
    if concession.unit is Unit.SHARE:
        return language.phrase(POINT_MORE if concession.step > 0 else POINT_LESS, input=name)
    amount = language.money(abs(concession.step))
    return language.phrase(MONEY_MORE if concession.step > 0 else MONEY_LESS, input=name, amount=amount)
