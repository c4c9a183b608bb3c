"""How the promise follows from the quota, one figure at a time."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.language.messages import marked
from slabuilder.render.view.writing import Amount, Writing, labelled
from slabuilder.targets.explain import derivation, explained
from slabuilder.targets.expressions import Figure, evaluate
from slabuilder.targets.plan import Target

LABELS = {
    "marketing_revenue": marked("Marketing revenue goal"),
    "customers": marked("Customers needed"),
    "leads": marked("{stages} needed"),
    "lead_value": marked("Value of a lead: {stage}"),
    "promised_value": marked("Value of the {stages} needed"),
    "close_rate": marked("Close rate from {stage} to customer"),
}
OF_SEGMENT = marked("{figure} in the segment {segment}")


@dataclass(frozen=True, slots=True)
class StepView:
    """One figure: what it is, how it is calculated, and what is shown of it."""

    label: str
    calculation: str
    result: Amount


@dataclass(frozen=True, slots=True)
class Derivation:
    """A figure of the whole goal, after those of the segments of which it is made, if there are segments."""

    parts: tuple[StepView, ...]
    whole: StepView


def derivations(writing: Writing) -> tuple[Derivation, ...]:
    """The figures that lead to the customers and the promise, each after those that it uses; then a lead's value."""
    plan, stages = writing.plan, writing.agreement.qualified_lead.stages
    found = {
        step.figure: step.text
        for target in (plan.totals["customers"], plan.promised)
        for step in derivation(target.figure, writing.language, stages)
    }
    value = plan.totals["lead_value"].figure
    found.setdefault(value, explained(value, writing.language, stages))
    shown = _targets(writing)
    made: list[Derivation] = []
    parts: list[StepView] = []
    for figure, text in found.items():
        step = StepView(figure_label(figure, writing), text, _result(figure, shown.get(figure), writing))
        if figure.segment is None:
            made.append(Derivation(tuple(parts), step))
            parts = []
        else:
            parts.append(step)
    return tuple(made)


def _result(figure: Figure, target: Target | None, writing: Writing) -> Amount:
    """What is shown of a figure; one that only leads to others is shown as it is."""
    if target is None:
        return Amount(writing.quantity(evaluate(figure), figure.unit, figure.stage))
    return writing.amount(target)


def _targets(writing: Writing) -> dict[Figure, Target]:
    """The plan's targets by their figures."""
    plan = writing.plan
    targets = [*plan.totals.values(), *plan.stages.values(), plan.promised]
    for segment in plan.segments:
        targets += [segment.revenue, segment.customers, *segment.stages.values(), segment.lead_value]
    return {target.figure: target for target in targets}


def figure_label(figure: Figure, writing: Writing) -> str:
    """What people call a figure: `Customers needed`, with its segment if it is one's."""
    language = writing.language
    stage = figure.stage or writing.agreement.goals.promise
    label = labelled(language.phrase(LABELS[figure.name], stages=writing.stages(stage), stage=writing.stage(stage)))
    if figure.segment is None:
        return label
    names = {segment.id: segment.name or segment.id for segment in writing.agreement.goals.segments}
    return language.phrase(OF_SEGMENT, figure=label, segment=names[figure.segment])
