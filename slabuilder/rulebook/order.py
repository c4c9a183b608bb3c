"""In which order stages, personas and the score are decided, so that each is known when another refers to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slabuilder.conditions.references import references
from slabuilder.conditions.tree import Condition


@dataclass(frozen=True, slots=True)
class Node:
    """What conditions decide and can refer to: a stage or a persona by its id, or the score, which gives the band."""

    kind: str
    id: str


SCORE = Node("score", "score")


@dataclass(frozen=True, slots=True)
class Dependent:
    """Something that is decided, and the conditions that decide it."""

    node: Node
    conditions: tuple[Condition, ...]


def decision_order(everything: Sequence[Dependent]) -> tuple[Node, ...]:
    """The nodes of `everything`, each after all that its conditions name; what is free to come first does, as listed.

    A ValueError if conditions refer to each other in a circle, which no agreement that was read has.
    """
    waiting = {one.node: _named(one) for one in everything}
    order: list[Node] = []
    while waiting:
        free = next((node for node, named in waiting.items() if named.isdisjoint(waiting)), None)
        if free is None:
            raise ValueError(f"these refer to each other in a circle: {', '.join(node.id for node in waiting)}")
        order.append(free)
        del waiting[free]
    return tuple(order)


def _named(one: Dependent) -> set[Node]:
    return {
        SCORE if reference.kind == "band" else Node(reference.kind, reference.name)
        for condition in one.conditions
        for reference in references(condition)
    }
