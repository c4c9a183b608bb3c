"""Follow-up: every lead that is handed over has a rule, every lead has somebody, and no rule is in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import z3

from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.rulebook.decide import Decision
from slabuilder.rulebook.proofs.proof import Claim, Proof
from slabuilder.rulebook.proofs.proving import Proving
from slabuilder.rulebook.proofs.symbolic import Formula
from slabuilder.rulebook.rules import FollowUpRule, RouteRule
from slabuilder.spans import Path

_FOLLOW_UP: Path = ("lead_management", "follow_up")


def leads_have_somebody(proving: Proving) -> Iterator[Proof]:
    """Every lead has somebody who contacts it: sales by a follow-up rule, or nurture, which has what is not handed over."""

    def fault(lead: str) -> Finding:
        routes = [
            route for index, route in enumerate(proving.rules.routes) if proving.is_possible(_left(index, proving))
        ]
        related = tuple((route.path, f"leads of the route {route.id} have no follow-up rule") for route in routes)
        message, help = (
            f"nobody contacts this lead: {lead}",
            "add a last rule without `when`, for all that are handed over",
        )
        return Finding("SLA691", message, _FOLLOW_UP, help, Mark.KEY, related=related)

    lefts = [_left(index, proving) for index, _ in enumerate(proving.rules.routes)]
    yield proving.nobody(
        Claim("SLA691", "every lead has somebody who contacts it, sales or nurture", _FOLLOW_UP),
        proving.symbolic.some(lefts),
        lambda decision: decision.route is not None and decision.follow_up is None,
        fault,
    )


def routes_have_follow_up(proving: Proving) -> Iterator[Proof]:
    """Each lead that a route hands over has a follow-up rule; that nobody contacts it otherwise is told once for all."""
    for index, route in enumerate(proving.rules.routes):
        claim = Claim("SLA691", f"every lead of the route {route.id} has a follow-up rule", route.path)
        yield proving.nobody(claim, _left(index, proving), _shows_one_left_by(route), None)


def _shows_one_left_by(route: RouteRule) -> Callable[[Decision], bool]:
    return lambda decision: decision.route == route and decision.follow_up is None


def _left(index: int, proving: Proving) -> Formula:
    """That the route at `index` hands the lead over when it comes in, and no follow-up rule fits it."""
    symbolic = proving.symbolic
    taken = symbolic.first(symbolic.routes, index)
    return z3.And(symbolic.without_events(), taken, z3.Not(symbolic.some(symbolic.follow_up)))


def follow_up_applies(proving: Proving) -> Iterator[Proof]:
    """Each follow-up rule is for some lead."""
    for index, rule in enumerate(proving.rules.follow_up):
        yield _applies(index, rule, proving)


def _applies(index: int, rule: FollowUpRule, proving: Proving) -> Proof:
    symbolic = proving.symbolic

    def fault() -> Finding:
        path, help = (*rule.path, "when"), f"change the condition of {rule.id}, or take the rule out"
        if not proving.is_possible(symbolic.follow_up[index]):
            message = f"the follow-up rule {rule.id} never applies: no lead that is handed over fits it"
            return Finding("SLA692", message, path, help, Mark.KEY)
        others = [z3.Not(formula) for formula in symbolic.follow_up[:index]]
        first = [proving.rules.follow_up[one] for one in proving.needed(others, besides=symbolic.follow_up[index])]
        names = proving.wording.all_of(one.id for one in first)
        message = f"the follow-up rule {rule.id} never applies, because its leads fit {names} first"
        related = tuple((one.path, "what fits here does not come further") for one in first)
        return Finding("SLA692", message, path, f"move {rule.id} up, or take it out", Mark.KEY, related=related)

    return proving.somebody(
        Claim("SLA692", f"the follow-up rule {rule.id} is for some lead", rule.path),
        symbolic.first(symbolic.follow_up, index),
        lambda decision: decision.follow_up == rule,
        fault,
    )
