"""What a change rule is: one file, which tells everything about it once.

The docstring of its module is the rule's text for people: the first line is its title, the rest is why it judges so.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.condition_relation import Related
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import Way

BOTH = (Owner.MARKETING, Owner.SALES)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a difference means: `says` it in words; for whom the duty is heavier, lighter, or neither and yet another one.

    A change that is not `material` is editorial: nobody owes anything else than before. `related` is there where leads
    were compared by proof.
    """

    says: str
    heavier_for: tuple[Owner, ...] = ()
    lighter_for: tuple[Owner, ...] = ()
    different_for: tuple[Owner, ...] = ()
    material: bool = True
    related: Related | None = None


Judge: TypeAlias = Callable[[Fact, Compared], Judgement | None]
"""Judges a fact at one of its rule's places; None leaves it to the rules that follow."""


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """One rule.

    `places` are the ways of the facts that it judges, `*` for any key or id, `**` at the end for all that is below.
    `judges` and `leaves` are changes to the example agreement, one that it judges, and one beside it that it must not;
    `from_` is what the example is changed to before either.
    """

    code: str
    name: str
    title: str
    why: str
    places: tuple[Way, ...]
    judges: str
    leaves: str
    from_: str
    judge: Judge

    def judgement(self, fact: Fact, compared: Compared) -> Judgement | None:
        """What it says of `fact`, if it is one of its own."""
        return self.judge(fact, compared) if self.stands_at(fact.way) else None

    def stands_at(self, way: Way) -> bool:
        """Whether `way` is one of its places."""
        return any(_stands_at(way, place) for place in self.places)


def change_rule(
    *, code: str, name: str, places: tuple[str, ...], judges: str, leaves: str, from_: str = ""
) -> Callable[[Judge], ChangeRule]:
    """Make a change rule of the function below it."""

    def made(judge: Judge) -> ChangeRule:
        title, _, why = (sys.modules[judge.__module__].__doc__ or "").partition("\n")
        ways = tuple(tuple(place.split(".")) for place in places)
        return ChangeRule(
            code, name, title.strip(), why.strip(), ways, judges.strip(), leaves.strip(), from_.strip(), judge
        )

    return made


def _stands_at(way: Way, place: Way) -> bool:
    if place[-1] == "**":
        place = place[:-1]
        way = way[: len(place)]
    return len(way) == len(place) and all(wanted in {"*", key} for key, wanted in zip(way, place, strict=True))


def heavier(says: str, *sides: Owner) -> Judgement:
    """A duty of `sides` became heavier."""
    return Judgement(says, heavier_for=sides)


def lighter(says: str, *sides: Owner) -> Judgement:
    """A duty of `sides` became lighter."""
    return Judgement(says, lighter_for=sides)


def different(says: str, *sides: Owner) -> Judgement:
    """What `sides` owe, or what they rest on, is another thing, neither heavier nor lighter."""
    return Judgement(says, different_for=sides)


def editorial(says: str) -> Judgement:
    """Nobody owes anything else than before."""
    return Judgement(says, material=False)


def shifted(says: str, *, heavier_for: tuple[Owner, ...], lighter_for: tuple[Owner, ...]) -> Judgement:
    """A burden passed from one side to the other."""
    return Judgement(says, heavier_for, lighter_for)
