"""Who owes what, in a sentence each: the two columns of the agreement on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.agreement.goals import PromisedIn
from slabuilder.agreement.lead_management import FollowUp, SilenceMeans
from slabuilder.agreement.qualified_lead import DecidedBy, Owner
from slabuilder.render.view.writing import Writing

LONGEST = 5
"""So many rules of one kind stand on the page; the clauses have the others."""


@dataclass(frozen=True, slots=True)
class Duty:
    """What one side owes, and the clause that says it in full. `when` says for which leads, if not for all."""

    text: str
    clause: str
    when: str | None = None


def duties(owner: Owner, writing: Writing) -> tuple[Duty, ...]:
    """What `owner` owes."""
    own = _marketing(writing) if owner is Owner.MARKETING else _sales(writing)
    return (*own, *_decisions(owner, writing), *_reports(owner, writing))


def _marketing(writing: Writing) -> Iterator[Duty]:
    language, plan, goals = writing.language, writing.plan, writing.agreement.goals
    clause = writing.clauses.number("goals", "promise")
    per_week = writing.per_week()
    if goals.promised_in is PromisedIn.VALUE:
        stages = writing.stages(goals.promise)
        yield Duty(
            language.text(
                "Bring {stages} worth {promised} in the term: about {per_week}.",
                stages=stages,
                promised=writing.target(plan.promised),
                per_week=per_week,
            ),
            clause,
        )
    else:
        yield Duty(
            language.text(
                "Bring {promised} in the term: about {per_week}.",
                promised=writing.target(plan.promised),
                per_week=per_week,
            ),
            clause,
        )
    routes = writing.agreement.handoff
    for index, route in enumerate(routes[:LONGEST]):
        team, within = writing.teams[route.to], language.duration(route.within)
        text = language.text("Hand the lead to {team} within {within}.", team=team, within=within)
        yield Duty(text, writing.clauses.number("handoff", index), writing.sentence(route.when))
    yield from _more(len(routes), writing.clauses.number("handoff"), writing)


def _sales(writing: Writing) -> Iterator[Duty]:
    language, management = writing.language, writing.agreement.lead_management
    within = language.duration(management.acceptance.within)
    clause = writing.clauses.number("lead_management", "acceptance")
    if management.acceptance.silence_means is SilenceMeans.ACCEPTED:
        text = language.text("Accept or reject each lead within {within}; silence accepts it.", within=within)
    else:
        text = language.text("Accept or reject each lead within {within}; silence rejects it.", within=within)
    yield Duty(text, clause)
    for index, rule in enumerate(management.follow_up[:LONGEST]):
        number = writing.clauses.number("lead_management", "follow_up", index)
        when = language.phrase("every other lead") if rule.when is None else writing.sentence(rule.when)
        yield Duty(_first_touch(rule, writing), number, when)
    yield from _more(len(management.follow_up), writing.clauses.number("lead_management"), writing)


def _first_touch(rule: FollowUp, writing: Writing) -> str:
    language, touch, attempts = writing.language, rule.first_touch, rule.attempts
    within, over = language.duration(touch.within), language.duration(attempts.over)
    if touch.met_for is None:
        return language.plural(
            "First touch within {within}; at least {count} attempt over {over}.",
            "First touch within {within}; at least {count} attempts over {over}.",
            attempts.at_least,
            within=within,
            over=over,
        )
    return language.plural(
        "First touch within {within} for {share} of them; at least {count} attempt over {over}.",
        "First touch within {within} for {share} of them; at least {count} attempts over {over}.",
        attempts.at_least,
        within=within,
        share=language.share(touch.met_for),
        over=over,
    )


def _decisions(owner: Owner, writing: Writing) -> Iterator[Duty]:
    """The stages that a person on this side decides in a given time."""
    for index, stage in enumerate(writing.agreement.qualified_lead.stages):
        if stage.owner is owner and stage.decided_by is DecidedBy.PERSON and stage.within is not None:
            text = writing.language.text(
                "Decide within {within} whether a lead becomes this: {stage}.",
                within=writing.language.duration(stage.within),
                stage=writing.stage(stage.id),
            )
            yield Duty(text, writing.clauses.number("qualified_lead", "stages", index))


def _reports(owner: Owner, writing: Writing) -> Iterator[Duty]:
    language, management = writing.language, writing.agreement.lead_management
    if management.nurture.owner is owner:
        within = language.duration(management.nurture.first_touch)
        text = language.text(
            "Look after every lead that is not handed over, or comes back, within {within}.", within=within
        )
        yield Duty(text, writing.clauses.number("lead_management", "nurture"))
    if management.closed_loop.owner is owner:
        every = language.every(management.closed_loop.every)
        text = language.text("Report {every} what became of the leads.", every=every)
        yield Duty(text, writing.clauses.number("lead_management", "closed_loop"))


def _more(count: int, clause: str, writing: Writing) -> Iterator[Duty]:
    if count > LONGEST:
        text = writing.language.plural("And {count} more rule.", "And {count} more rules.", count - LONGEST)
        yield Duty(text, clause)
