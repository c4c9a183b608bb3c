"""Judges an agreement by one policy, which thereby is a check like any other: chosen, regraded and accepted as those."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial

from slabuilder.checks.check import BOTH, Check, Found
from slabuilder.checks.judged import Judged
from slabuilder.checks.policies.codes import BROKEN, CODES, IN_VAIN, NOT_TOLD
from slabuilder.checks.policies.deciding import Answer, answer
from slabuilder.checks.policies.facts import FactValue, Item, Kind, Subject
from slabuilder.checks.policies.format import Of, Policy
from slabuilder.checks.policies.items import ITEMS
from slabuilder.checks.policies.whole import WHOLE
from slabuilder.conditions import tree
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class TypedPolicy:
    """A policy whose conditions have typed literals; `place` is its file and line."""

    policy: Policy
    when: tree.Condition | None
    must: tree.Condition
    place: str

    @property
    def subject(self) -> Subject:
        """What it judges."""
        return subject_of(self.policy.of)

    @property
    def help(self) -> str:
        """What to do, and which policy asks for it."""
        named = f"policy {self.policy.id}, {self.place}"
        return f"{self.policy.help} ({named})" if self.policy.help else named

    def answers(self, judged: Judged) -> Iterator[tuple[Item, Answer]]:
        """What it says of each item that it is about; that it cannot be told whether it is about one counts as that."""
        for item in self.subject.items(judged):
            about = Answer(True) if self.when is None else answer(self.when, item, self.subject)
            if about.held is None:
                must = answer(self.must, item, self.subject)
                yield item, must if must.held is True else about
            elif about.held:
                yield item, answer(self.must, item, self.subject)


def subject_of(of: Of | None) -> Subject:
    """What a policy with this `of` judges."""
    return WHOLE if of is None else ITEMS[of]


def checks_of(typed: TypedPolicy) -> tuple[Check, ...]:
    """The checks that one policy makes: that it is kept, that this can be told, that it judges something."""
    return (
        _check(BROKEN, typed.policy.severity, typed, partial(_broken, typed)),
        _check(NOT_TOLD, typed.policy.severity, typed, partial(_not_told, typed)),
        _check(IN_VAIN, Severity.NOTE, typed, partial(_in_vain, typed)),
    )


def _check(code: str, severity: Severity, typed: TypedPolicy, find: partial[Iterator[Found]]) -> Check:
    name, title = CODES[code]
    return Check(code, name, severity, title, "", typed.help, "", "", find, False, BOTH)


def _broken(typed: TypedPolicy, judged: Judged) -> Iterator[Found]:
    for item, said in typed.answers(judged):
        if said.held is False:
            yield _found(_sentence(typed), item, said)


def _not_told(typed: TypedPolicy, judged: Judged) -> Iterator[Found]:
    for item, said in typed.answers(judged):
        if said.held is None:
            words = "it cannot be told whether this is kept, because one clock stands still when business is closed"
            yield _found(f"{words}: {_sentence(typed)}", item, said)


def _in_vain(typed: TypedPolicy, judged: Judged) -> Iterator[Found]:
    if typed.policy.of is not None and not [*typed.answers(judged)]:
        message = f"the policy {typed.policy.id} is about none of the {typed.policy.of}, and judged nothing"
        yield Found(message, typed.subject.path)


def _sentence(typed: TypedPolicy) -> str:
    return typed.policy.message.rstrip(".")


def _found(sentence: str, item: Item, said: Answer) -> Found:
    """A finding at the first of the facts that made the answer."""
    places: dict[Path, str] = {}
    for one in said.deciding():
        assert one.fact is not None
        places.setdefault((*item.path, *one.fact.path), f"{one.fact.name} is {_shown(one.value, one.fact.kind)}")
    (path, first), *others = places.items()
    return Found(f"{sentence}; here {first}", path, related=tuple(others))


def _shown(value: FactValue, kind: Kind) -> str:
    match value:
        case None | ():
            return "not given"
        case tuple():
            return ", ".join(value)
        case bool():
            return "true" if value else "false"
        case Fraction() | Decimal():
            number = Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else value
            return f"{_plain(number * 100)}%" if kind is Kind.SHARE else _plain(number)
        case _:
            return str(value)


def _plain(number: Decimal) -> str:
    text = f"{number:,.6f}".rstrip("0").rstrip(".")
    return text.replace(",", "_")
