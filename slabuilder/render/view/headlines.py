"""The four figures that stand large on the agreement's one page, and how each came about."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.goals import PromisedIn
from slabuilder.render.view.writing import Writing
from slabuilder.targets.explain import explained
from slabuilder.targets.plan import Target


@dataclass(frozen=True, slots=True)
class Headline:
    """One figure, the words below it that say what it counts, and the calculation that it comes from."""

    shown: str
    label: str
    calculation: str


def headlines(writing: Writing) -> tuple[Headline, ...]:
    """The promise, the revenue goal behind it, the customers needed for that, and the value of a lead."""
    plan, language, goals = writing.plan, writing.language, writing.agreement.goals
    stages, customers = writing.stages(goals.promise), writing.count(plan.totals["customers"])
    in_value = goals.promised_in is PromisedIn.VALUE
    value = plan.totals["lead_value"]
    return (
        Headline(
            writing.count(plan.promised).shown,
            language.text("worth of {stages} promised by marketing", stages=stages)
            if in_value
            else language.text("{stages} promised by marketing", stages=stages),
            _calculation(plan.promised, writing),
        ),
        Headline(
            writing.target(plan.totals["marketing_revenue"]),
            language.text("marketing revenue goal, {share} of the quota", share=language.share(goals.marketing_share)),
            _calculation(plan.totals["marketing_revenue"], writing),
        ),
        Headline(
            customers.shown,
            language.text("customers needed for it")
            if customers.exact is None
            else language.text("customers needed for it ({exact})", exact=customers.exact),
            _calculation(plan.totals["customers"], writing),
        ),
        Headline(
            writing.target(value),
            language.text(
                "value of one lead of the stage: {stage}", stage=writing.stage(value.figure.stage or goals.promise)
            ),
            _calculation(value, writing),
        ),
    )


def _calculation(target: Target, writing: Writing) -> str:
    return explained(target.figure, writing.language, writing.agreement.qualified_lead.stages)
