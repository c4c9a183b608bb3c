"""Component 5 as templates see it."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.conditions.sentences import Outline
from slabuilder.render.view.writing import Writing


@dataclass(frozen=True, slots=True)
class RouteView:
    """One way for leads."""

    number: str
    id: str
    when: Outline
    team: str
    within: str
    how: str
    information: tuple[str, ...]
    expected: str | None


def handoff(writing: Writing) -> tuple[RouteView, ...]:
    """The routes in order."""
    language = writing.language
    routes = []
    for index, route in enumerate(writing.agreement.handoff):
        when = writing.outline(route.when)
        assert when is not None
        routes.append(
            RouteView(
                number=writing.clauses.number("handoff", index),
                id=route.id,
                when=when,
                team=writing.teams[route.to],
                within=language.duration(route.within),
                how=route.how,
                information=tuple(writing.names.label(name) for name in route.with_),
                expected=None if route.expected is None else language.share(route.expected),
            )
        )
    return tuple(routes)
