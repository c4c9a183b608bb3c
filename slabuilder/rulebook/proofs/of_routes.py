"""Routes: every lead of the promised stage has one, and no route is in vain."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.rulebook.decide import Decision
from slabuilder.rulebook.proofs.proof import Claim, Proof
from slabuilder.rulebook.proofs.proving import Proving
from slabuilder.rulebook.rules import RouteRule


def promised_leads_have_a_route(proving: Proving) -> Iterator[Proof]:
    """Every lead of the promised stage has a route, where a condition decides about that stage."""
    rules, symbolic = proving.rules, proving.symbolic
    if all(stage.when is None for stage in rules.stages if stage.id == proving.promised):
        return
    name = proving.wording.stage(proving.promised)

    def fault(lead: str) -> Finding:
        help = f"widen a route, or add a last one with `when: {{stage: {proving.promised}}}`"
        return Finding("SLA591", f"no route takes this {name}: {lead}", ("handoff",), help, Mark.KEY)

    def shows(decision: Decision) -> bool:
        fulfil = rules.stages_that_fulfil(proving.promised)
        return decision.route is None and any(one.held for one in decision.stages if one.rule.id in fulfil)

    promised = symbolic.reached(proving.promised)
    formula = z3.And(symbolic.without_events(), promised, z3.Not(symbolic.handed_over))
    yield proving.nobody(Claim("SLA591", f"every {name} has a route", ("handoff",)), formula, shows, fault)


def routes_apply(proving: Proving) -> Iterator[Proof]:
    """Each route takes some lead."""
    for index, route in enumerate(proving.rules.routes):
        yield _applies(index, route, proving)


def _applies(index: int, route: RouteRule, proving: Proving) -> Proof:
    symbolic = proving.symbolic

    def fault() -> Finding:
        when = (*route.path, "when")
        if not proving.is_possible(symbolic.routes[index]):
            help = "change the condition, or take the route out"
            return Finding("SLA593", f"the route {route.id} never applies: no lead fits it", when, help, Mark.KEY)
        earlier = proving.needed(
            [z3.Not(formula) for formula in symbolic.routes[:index]], besides=symbolic.routes[index]
        )
        first = [proving.rules.routes[one] for one in earlier]
        names = proving.wording.all_of(one.id for one in first)
        message = f"the route {route.id} never applies, because {names} {_takes(first)} its leads first"
        related = tuple(((*one.path, "when"), "what fits here does not come further") for one in first)
        help = f"move {route.id} up, or take it out"
        return Finding("SLA593", message, when, help, Mark.KEY, related=related)

    return proving.somebody(
        Claim("SLA593", f"some lead takes the route {route.id}", route.path),
        symbolic.first(symbolic.routes, index),
        lambda decision: decision.route == route,
        fault,
    )


def _takes(routes: list[RouteRule]) -> str:
    return "takes" if len(routes) == 1 else "take"
